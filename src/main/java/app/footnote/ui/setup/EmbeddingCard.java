package app.footnote.ui.setup;

import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.embed.ollama.OllamaEmbeddingServer;
import app.footnote.messages.Messages;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.Settings;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FailureLog;
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
 * The choice of the embedding model on the set-up page: the built-in model or one of Ollama. Visible only if Ollama has
 * an embedding model. For the FX thread.
 */
public final class EmbeddingCard {

    private static final Messages TEXTS = Messages.of("ui-setup");

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
        Label heading = new Label(TEXTS.text("embedding.heading"));
        heading.getStyleClass().add("heading");
        Label explanation = new Label(TEXTS.text("embedding.explanation"));
        explanation.getStyleClass().addAll("small", "muted");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        models.getStyleClass().add("models");
        node = new VBox(heading, explanation, models);
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
        List<OllamaModel> installed = monitor.stateProperty().get().filter(OllamaState.Running.class::isInstance)
                .map(OllamaState.Running.class::cast)
                .map(OllamaState.Running::models)
                .orElse(List.of());
        EmbeddingSettings chosen = preferences.get().embedding();
        ToggleGroup group = new ToggleGroup();
        models.getChildren().setAll(
                choice(TEXTS.text("embedding.built-in"), EmbeddingSettings.BUILT_IN, group, chosen.isBuiltIn()));
        installed.stream()
                .filter(OllamaModel::embeds)
                .map(
                        model -> choice(
                                model.shortName(), model.name(), group,
                                !chosen.isFolder() && model.isCalled(chosen.model())))
                .forEach(models.getChildren()::add);
        if (chosen.isFolder()) {
            RadioButton folder = choice(
                    TEXTS.text("embedding.folder", chosen.model(), chosen.folder()), chosen.model(), group, true);
            folder.setOnAction(_ -> {
            });
            models.getChildren().add(folder);
        } else if (!chosen.isBuiltIn() && OllamaModel.called(chosen.model(), installed).isEmpty()) {
            models.getChildren()
                    .add(choice(TEXTS.text("embedding.missing", chosen.model()), chosen.model(), group, true));
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

    /** Requests a vector from a model of Ollama first, and chooses the model only if that works. */
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
                    notifications.show(FailureLog.log(e));
                });
    }

    private void chosen(EmbeddingSettings embedding) {
        preferences.change(settings -> settings.with(embedding.with(settings.embedding().effort())));
        show();
        notifications.show(TEXTS.text("embedding.restart"));
    }
}
