package app.footnote.ui.setup;

import app.footnote.health.EmbeddingModels;
import app.footnote.messages.Messages;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.Settings;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The choice of the embedding model on the set-up page: the built-in model, one of Ollama, or an ONNX model in a
 * folder. For the FX thread.
 */
public final class EmbeddingCard {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final EmbeddingModels available;
    private final FilePicker picker;
    private final ObservableSettings preferences;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final OllamaMonitor monitor;
    private final VBox models = new VBox();
    private final Label checking = new Label(TEXTS.text("embedding.checking"));
    private final VBox choices = new VBox();
    private final VBox node;

    public EmbeddingCard(
            EmbeddingModels available, FilePicker picker, OllamaMonitor monitor, ObservableSettings preferences,
            BackgroundTasks background, Notifications notifications) {
        this.available = available;
        this.picker = picker;
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
        choices.getChildren().addAll(models, folderRow());
        choices.getStyleClass().add("embedding-choices");
        node = new VBox(heading, explanation, choices);
        node.getStyleClass().add("embedding-card");
        monitor.stateProperty().subscribe(this::show);
        preferences.settingsProperty().map(Settings::embedding).subscribe(this::show);
    }

    private HBox folderRow() {
        Button folder = IconFactory.button(Feather.FOLDER, TEXTS.text("embedding.choose-folder"), this::chooseFolder);
        checking.getStyleClass().addAll("small", "muted");
        checking.visibleProperty().bind(choices.disabledProperty());
        HBox row = new HBox(folder, checking);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public Node node() {
        return node;
    }

    private void show() {
        choices.setDisable(false);
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
    }

    private RadioButton choice(String text, String name, ToggleGroup group, boolean chosen) {
        RadioButton button = new RadioButton(text);
        button.setMnemonicParsing(false);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(_ -> choose(name));
        return button;
    }

    private void choose(String name) {
        if (name.equals(EmbeddingSettings.BUILT_IN)) {
            chosen(EmbeddingSettings.builtIn());
            return;
        }
        Set<String> allowed = Set.copyOf(preferences.get().ollama().allowed());
        check(() -> available.ofOllama(name, allowed));
    }

    private void chooseFolder() {
        picker.folder(TEXTS.text("embedding.folder-title"))
                .ifPresent(folder -> check(() -> available.inFolder(folder)));
    }

    /** Chooses the model only if it returns a vector. */
    private void check(Callable<EmbeddingSettings> model) {
        choices.setDisable(true);
        background.call(model, this::chosen, e -> {
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
