package app.footnote.ui.setup;

import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.Settings;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * On the set-up page: what turns notes into vectors, the built-in model or one of Ollama's. Seen where there is a
 * choice. For the FX thread.
 */
public final class EmbeddingCard {

    private final Callable<OllamaClient> ollama;
    private final ObservableSettings preferences;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final OllamaMonitor monitor;
    private final VBox models = new VBox();
    private final VBox node;

    /** @param ollama is called in the background */
    public EmbeddingCard(
            Callable<OllamaClient> ollama, OllamaMonitor monitor, ObservableSettings preferences,
            BackgroundTasks background,
            Notifications notifications) {
        this.ollama = ollama;
        this.monitor = monitor;
        this.preferences = preferences;
        this.background = background;
        this.notifications = notifications;
        Label heading = new Label("Model that finds notes by their meaning");
        heading.getStyleClass().add("heading");
        Label words = new Label(
                "The built-in one knows English. With another one your notes are embedded anew from the next start on;"
                        + " they stay findable meanwhile.");
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        models.getStyleClass().add("models");
        node = new VBox(heading, words, models);
        node.getStyleClass().add("embedding-card");
        CollapsibleNodes.bindManagedToVisible(node);
        monitor.stateProperty().subscribe(this::show);
        preferences.settingsProperty().map(Settings::embedding).subscribe(this::show);
    }

    public Node node() {
        return node;
    }

    private void show() {
        models.setDisable(false);
        List<OllamaModel> there = monitor.stateProperty().get().filter(OllamaState.Running.class::isInstance)
                .map(OllamaState.Running.class::cast)
                .map(OllamaState.Running::models)
                .orElse(List.of());
        EmbeddingSettings chosen = preferences.get().embedding();
        ToggleGroup group = new ToggleGroup();
        models.getChildren().setAll(choice("Built in", EmbeddingSettings.BUILT_IN, group, chosen.isBuiltIn()));
        there.stream()
                .filter(OllamaModel::embeds)
                .map(model -> choice(model.shortName(), model.name(), group, model.isCalled(chosen.model())))
                .forEach(models.getChildren()::add);
        if (!chosen.isBuiltIn() && OllamaModel.called(chosen.model(), there).isEmpty()) {
            models.getChildren().add(choice(chosen.model() + " (not there now)", chosen.model(), group, true));
        }
        node.setVisible(models.getChildren().size() > 1);
    }

    private RadioButton choice(String text, String name, ToggleGroup group, boolean chosen) {
        RadioButton button = new RadioButton(text);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(_ -> choose(name));
        return button;
    }

    /** A model of Ollama's is asked for a vector first: what does not work is not chosen. */
    private void choose(String name) {
        if (name.equals(EmbeddingSettings.BUILT_IN)) {
            chosen(EmbeddingSettings.builtIn());
            return;
        }
        Set<String> allowed = Set.copyOf(preferences.get().ollama().allowed());
        models.setDisable(true);
        background.call(
                () -> EmbeddingSettings.of(
                        OllamaEmbedder.identify(new OllamaEmbeddingServer(ollama.call(), () -> allowed), name)),
                this::chosen, e -> {
                    show();
                    notifications.tell(e);
                });
    }

    private void chosen(EmbeddingSettings embedding) {
        preferences.change(settings -> settings.with(embedding.with(settings.embedding().effort())));
        show();
        notifications.show("Takes effect when Footnote is started again");
    }
}
