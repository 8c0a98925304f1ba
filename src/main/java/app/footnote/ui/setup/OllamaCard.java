package app.footnote.ui.setup;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.ollama.PullProgress;
import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FailureLog;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The part of the set-up page about Ollama: its state, the choice of the model that writes, and downloads of models.
 * For the FX thread.
 */
public final class OllamaCard {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final Callable<OllamaClient> ollama;
    private final OllamaMonitor monitor;
    private final ObservableSettings preferences;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final VBox head = new VBox();
    private final VBox models = new VBox();
    private final TextField wanted = new TextField();
    private final HBox pullRow;
    private final ProgressRow pulling = new ProgressRow("pull");
    private final VBox node;

    /** @param ollama is called in the background */
    public OllamaCard(
            Callable<OllamaClient> ollama, OllamaMonitor monitor, ObservableSettings preferences,
            BackgroundTasks background,
            Notifications notifications) {
        this.ollama = ollama;
        this.monitor = monitor;
        this.preferences = preferences;
        this.background = background;
        this.notifications = notifications;
        pullRow = pullRow();
        CollapsibleNodes.bindManagedToVisible(pullRow, models);
        models.getStyleClass().add("models");
        node = new VBox(head, models, pullRow, pulling.node());
        node.getStyleClass().add("ollama-card");
        pullRow.setVisible(false);
        models.setVisible(false);
        monitor.stateProperty().subscribe(found -> found.ifPresent(this::show));
    }

    public Node node() {
        return node;
    }

    private void show(OllamaState found) {
        ServiceState.Level level = switch (found) {
            case OllamaState.Running running when running.writers().isEmpty() -> ServiceState.Level.TROUBLE;
            case OllamaState.Running _ -> ServiceState.Level.GOOD;
            case OllamaState.Absent(var cause, _) -> cause == OllamaState.Absent.Cause.NOT_INSTALLED
                    ? ServiceState.Level.ABSENT
                    : ServiceState.Level.TROUBLE;
        };
        head.getChildren().setAll(
                ServiceStatusRow
                        .of(new ServiceState(
                                TEXTS.text("ollama.name"), level, Messages.words(found.message()),
                                found.remedy().map(FailureWording.WINDOW::remedy))));
        boolean isRunning = found instanceof OllamaState.Running;
        pullRow.setVisible(isRunning);
        models.setVisible(isRunning);
        models.getChildren().setAll(found instanceof OllamaState.Running running ? choices(running) : List.of());
    }

    private List<Node> choices(OllamaState.Running running) {
        ToggleGroup group = new ToggleGroup();
        List<Node> rows = new ArrayList<>();
        if (running.remote()) {
            rows.add(otherComputer(running));
        }
        String chosen = preferences.get().ollama().model();
        for (OllamaModel model : running.writers()) {
            rows.add(modelRow(model, group, model.isCalled(chosen)));
        }
        rows.add(choice(TEXTS.text("ollama.none"), OllamaSettings.QUOTES, group, chosen));
        running.models().stream().filter(OllamaModel::checksFacts).map(this::factCheckerRow).forEach(rows::add);
        return rows;
    }

    private Node otherComputer(OllamaState.Running running) {
        Label label = new Label(TEXTS.text("ollama.elsewhere"));
        label.setWrapText(true);
        VBox box = new VBox(label, ConsentBox.of(running.address().toString(), preferences));
        box.getStyleClass().add("model");
        return box;
    }

    private Node modelRow(OllamaModel model, ToggleGroup group, boolean chosen) {
        HBox row = row(choice(model.shortName(), model.name(), group, chosen ? model.name() : ""), model);
        if (model.cloud()) {
            row.getChildren().add(2, ConsentBox.of(model.shortName(), preferences));
        }
        return row;
    }

    private Node factCheckerRow(OllamaModel model) {
        return row(new Label(TEXTS.text("ollama.fact-checker", model.shortName())), model);
    }

    private HBox row(Node first, OllamaModel model) {
        Label size = new Label(details(model));
        size.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(first, size, gap, removal(model));
        row.getStyleClass().add("model");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button removal(OllamaModel model) {
        return IconFactory.button(
                Feather.TRASH_2, new IconFactory.AccessibleName(TEXTS.text("ollama.remove", model.shortName())),
                () -> remove(model));
    }

    private RadioButton choice(String text, String name, ToggleGroup group, String chosen) {
        RadioButton button = new RadioButton(text);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setSelected(name.equals(chosen));
        button.setOnAction(
                _ -> preferences.change(settings -> settings.with(settings.ollama().withModel(name))));
        return button;
    }

    private static String details(OllamaModel model) {
        if (model.cloud()) {
            return TEXTS.text("details.cloud");
        }
        String details = model.size().parameters().isEmpty()
                ? TEXTS.text("details.size", model.size().gigabytes())
                : TEXTS.text("details.size-and-parameters", model.size().gigabytes(), model.size().parameters());
        return HostMachine.local().hasRoomFor(model) ? details : TEXTS.text("details.too-large", details);
    }

    private HBox pullRow() {
        HostMachine.Recommendation recommended = HostMachine.local().recommended();
        wanted.setText(recommended.model());
        wanted.setAccessibleText(TEXTS.text("pull.name"));
        Button pullButton = new Button(TEXTS.text("pull.button"));
        pullButton.disableProperty().bind(wanted.textProperty().map(String::isBlank));
        pullButton.setOnAction(_ -> pull(wanted.getText().strip()));
        wanted.setOnAction(_ -> pullButton.fire());
        Label hint = new Label(TEXTS.text("pull.hint", recommended.model(), recommended.gigabytes()));
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(wanted, pullButton, hint);
        row.getStyleClass().add("pull-model");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void pull(String model) {
        BackgroundTasks.TaskHandle task = background.run(
                () -> ollama.call().pull(model, progress -> FxThread.run(() -> show(model, progress))),
                () -> pulled(model),
                e -> {
                    pulling.hide();
                    notifications.show(FailureLog.log(e));
                });
        pulling.start(TEXTS.text("pull.requesting", model), () -> {
            task.cancel();
            pulling.hide();
        });
    }

    private void show(String model, PullProgress progress) {
        String step = Messages.of("ollama").text("pull.step", progress.step());
        if (progress.totalBytes() == 0) {
            pulling.show(
                    TEXTS.text("pull.progress", model, step), ProgressBar.INDETERMINATE_PROGRESS);
        } else {
            String text = TEXTS.text(
                    "pull.progress-with-size", model, step, progress.doneGigabytes(),
                    progress.totalGigabytes());
            pulling.show(text, progress.share());
        }
    }

    private void pulled(String model) {
        pulling.hide();
        monitor.refresh();
        if (OllamaModel.isFactChecker(model)) {
            notifications.show(TEXTS.text("pulled.fact-checker", model));
            return;
        }
        notifications.show(TEXTS.text("pulled.writer", model));
        preferences.change(settings -> settings.with(settings.ollama().withModel(model)));
    }

    private void remove(OllamaModel model) {
        background.run(() -> ollama.call().remove(model.name()), () -> {
            notifications.showWithAction(
                    TEXTS.text("removed", model.shortName()), TEXTS.text("removed.pull-again"),
                    () -> pull(model.name()));
            monitor.refresh();
        });
    }
}
