package app.footnote.ui.setup;

import app.footnote.messages.Messages;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.ObservableSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** The menu below the question that shows and changes the model that answers. For the FX thread. */
public final class ModelButton {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final ObservableValue<Optional<OllamaState>> state;
    private final ObservableSettings preferences;
    private final Runnable showSetUp;
    private final MenuButton node = new MenuButton();

    /** @param showSetUp opens the page where models are downloaded */
    public ModelButton(ObservableValue<Optional<OllamaState>> state, ObservableSettings preferences,
            Runnable showSetUp) {
        this.state = state;
        this.preferences = preferences;
        this.showSetUp = showSetUp;
        node.getStyleClass().add("model-button");
        node.setMnemonicParsing(false);
        node.setMinWidth(Region.USE_PREF_SIZE);
        state.subscribe(_ -> build());
        preferences.settingsProperty().subscribe(_ -> build());
    }

    public Node node() {
        return node;
    }

    private void build() {
        List<OllamaModel> writers = state.getValue()
                .filter(OllamaState.Running.class::isInstance)
                .map(found -> ((OllamaState.Running) found).writers())
                .orElse(List.of());
        String chosen = preferences.get().ollama().model();
        String current = current(writers, chosen);
        node.setText(current);
        node.setAccessibleText(TEXTS.text("model.accessible", current));
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (OllamaModel model : writers) {
            items.add(item(model.shortName(), model.name(), group, current));
        }
        items.add(item(TEXTS.text("model.quotes"), OllamaSettings.QUOTES, group, current));
        MenuItem more = new MenuItem(TEXTS.text(writers.isEmpty() ? "model.download" : "model.others"));
        more.setOnAction(_ -> showSetUp.run());
        items.add(new SeparatorMenuItem());
        items.add(more);
        node.getItems().setAll(items);
    }

    /** The label of the current choice. If nothing is chosen, the best model writes. */
    private static String current(List<OllamaModel> writers, String chosen) {
        if (writers.isEmpty() || chosen.equals(OllamaSettings.QUOTES)) {
            return TEXTS.text("model.quotes");
        }
        return OllamaModel.called(chosen, writers)
                .map(OllamaModel::shortName)
                .orElseGet(() -> TEXTS.text(chosen.isEmpty() ? "model.best" : "model.quotes"));
    }

    private RadioMenuItem item(String text, String name, ToggleGroup group, String current) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(text.equals(current));
        item.setOnAction(_ -> preferences.change(settings -> settings.with(settings.ollama().withModel(name))));
        return item;
    }
}
