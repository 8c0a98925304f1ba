package app.footnote.ui.setup;

import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.ollama.PullProgress;
import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
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

/** Ollama on the set-up page: whether it runs, which model writes, and the way to get another. For the FX thread. */
public final class OllamaCard {

    private final Callable<OllamaClient> ollama;
    private final OllamaMonitor monitor;
    private final ObservableSettings preferences;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final VBox head = new VBox();
    private final VBox models = new VBox();
    private final TextField wanted = new TextField();
    private final HBox pullRow;
    private final ProgressRow pulling = new ProgressRow("getting the model");
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
                        .of(new ServiceState("Ollama, which writes answers", level, found.words(), found.remedy())));
        boolean running = found instanceof OllamaState.Running;
        pullRow.setVisible(running);
        models.setVisible(running);
        models.getChildren().setAll(found instanceof OllamaState.Running there ? choices(there) : List.of());
    }

    private List<Node> choices(OllamaState.Running running) {
        ToggleGroup group = new ToggleGroup();
        List<Node> rows = new ArrayList<>();
        if (running.elsewhere()) {
            rows.add(anotherComputer(running));
        }
        String chosen = preferences.get().ollama().model();
        for (OllamaModel model : running.writers()) {
            rows.add(modelRow(model, group, model.isCalled(chosen)));
        }
        rows.add(choice("None: answers in your notes' own words", OllamaSettings.QUOTES, group, chosen));
        running.models().stream().filter(OllamaModel::checksFacts).map(this::factCheckerRow).forEach(rows::add);
        return rows;
    }

    private Node anotherComputer(OllamaState.Running running) {
        Label words = new Label("This Ollama is another computer's: passages of your notes would leave this one.");
        words.setWrapText(true);
        VBox box = new VBox(words, ConsentBox.of(running.address().toString(), preferences));
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
        return row(new Label(model.shortName() + " looks again at doubtful sentences"), model);
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
                Feather.TRASH_2, new IconFactory.AccessibleName("Remove " + model.shortName() + " from Ollama"),
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
            return "runs on other computers: your passages leave this one";
        }
        String room = HostMachine.ofThis().hasRoomFor(model) ? "" : ", more than this computer's memory suits";
        return "%.1f GB%s%s".formatted(
                model.size().gigabytes(),
                model.size().parameters().isEmpty() ? "" : ", " + model.size().parameters() + " parameters", room);
    }

    private HBox pullRow() {
        HostMachine.Recommendation recommended = HostMachine.ofThis().recommended();
        wanted.setText(recommended.model());
        wanted.setAccessibleText("Name of a model to get");
        Button get = new Button("Get this model");
        get.disableProperty().bind(wanted.textProperty().map(String::isBlank));
        get.setOnAction(_ -> pull(wanted.getText().strip()));
        wanted.setOnAction(_ -> get.fire());
        Label hint = new Label("%s suits this computer".formatted(recommended.words()));
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(wanted, get, hint);
        row.getStyleClass().add("get-model");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void pull(String model) {
        BackgroundTasks.TaskHandle errand = background.run(
                () -> ollama.call().pull(model, progress -> FxThread.run(() -> show(model, progress))),
                () -> pulled(model),
                e -> {
                    pulling.hide();
                    notifications.tell(e);
                });
        pulling.start(model + ": asking for it", () -> {
            errand.cancel();
            pulling.hide();
        });
    }

    private void show(String model, PullProgress progress) {
        boolean unknown = progress.allBytes() == 0;
        String amount = unknown
                ? ""
                : ", %.1f of %.1f GB".formatted(progress.doneGigabytes(), progress.allGigabytes());
        pulling.show(
                model + ": " + progress.words() + amount,
                unknown ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
    }

    private void pulled(String model) {
        pulling.hide();
        monitor.refresh();
        if (OllamaModel.isFactChecker(model)) {
            notifications.show("Got " + model + "; it looks again at doubtful sentences from now on");
            return;
        }
        notifications.show("Got " + model + "; it writes your answers from now on");
        preferences.change(settings -> settings.with(settings.ollama().withModel(model)));
    }

    private void remove(OllamaModel model) {
        background.run(() -> ollama.call().remove(model.name()), () -> {
            notifications.showWithAction("Removed " + model.shortName(), "Get it again", () -> pull(model.name()));
            monitor.refresh();
        }, notifications::tell);
    }
}
