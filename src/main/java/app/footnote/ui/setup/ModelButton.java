package app.footnote.ui.setup;

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

/** Says below the question who will answer it, and offers the others. For the FX thread. */
public final class ModelButton {

    private static final String QUOTES = "Quotes alone";

    private final ObservableValue<Optional<OllamaState>> state;
    private final ObservableSettings preferences;
    private final Runnable setUp;
    private final MenuButton node = new MenuButton();

    /** @param setUp opens the page where models are got */
    public ModelButton(ObservableValue<Optional<OllamaState>> state, ObservableSettings preferences, Runnable setUp) {
        this.state = state;
        this.preferences = preferences;
        this.setUp = setUp;
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
        node.setAccessibleText("Who answers: " + current);
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (OllamaModel model : writers) {
            items.add(item(model.shortName(), model.name(), group, current));
        }
        items.add(item(QUOTES, OllamaSettings.QUOTES, group, current));
        MenuItem more = new MenuItem(writers.isEmpty() ? "Get a language model…" : "Other models…");
        more.setOnAction(_ -> setUp.run());
        items.add(new SeparatorMenuItem());
        items.add(more);
        node.getItems().setAll(items);
    }

    /** Without a choice the best model writes, which the first in the list stands for. */
    private static String current(List<OllamaModel> writers, String chosen) {
        if (writers.isEmpty() || chosen.equals(OllamaSettings.QUOTES)) {
            return QUOTES;
        }
        return OllamaModel.called(chosen, writers)
                .map(OllamaModel::shortName)
                .orElse(chosen.isEmpty() ? "Best model there is" : QUOTES);
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
