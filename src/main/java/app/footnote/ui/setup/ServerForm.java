package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.messages.Messages;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FailureLog;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form for the server that the library is moved to. Checks whether the server can keep it. For the FX thread. */
final class ServerForm {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final Supplier<LibraryPlaces> places;
    private final BackgroundTasks background;
    private final Consumer<String> onFit;
    private final TextField address = new TextField();
    private final PasswordField password = new PasswordField();
    private final Label status = new Label();
    private final Button move = new Button(TEXTS.text("form.move"));
    private final VBox node;
    /** The address for which the student has seen the warning that notes may be lost. */
    private String warnedAddress = "";
    /** Counts the requests. Answers to earlier ones are ignored. */
    private int requests;

    /**
     * @param places is called in the background
     * @param onFit receives the address of a server that can keep the library
     */
    ServerForm(Supplier<LibraryPlaces> places, BackgroundTasks background, Consumer<String> onFit) {
        this.places = places;
        this.background = background;
        this.onFit = onFit;
        address.setPromptText(TEXTS.text("form.address.prompt"));
        address.setAccessibleText(TEXTS.text("form.address.name"));
        address.textProperty().addListener(_ -> reset());
        address.setOnAction(_ -> move.fire());
        HBox.setHgrow(address, Priority.ALWAYS);
        password.setPromptText(TEXTS.text("form.password.prompt"));
        password.setAccessibleText(TEXTS.text("form.password.name"));
        CollapsibleNodes.bindManagedToVisible(password);
        password.setOnAction(_ -> move.fire());
        move.setMinWidth(Region.USE_PREF_SIZE);
        move.setOnAction(_ -> check());
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        CollapsibleNodes.hideWhileEmpty(status);
        HBox line = new HBox(address, password, move);
        line.getStyleClass().add("server-line");
        line.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(line, status);
        node.getStyleClass().add("server-form");
        CollapsibleNodes.bindManagedToVisible(node);
        hide();
    }

    Node node() {
        return node;
    }

    void show() {
        node.setVisible(true);
        focus();
    }

    void focus() {
        address.requestFocus();
    }

    void hide() {
        node.setVisible(false);
        password.clear();
        reset();
    }

    /** Fills in an address unless the student has entered one. */
    void propose(String proposed) {
        if (address.getText().isBlank()) {
            address.setText(proposed);
        }
    }

    private void reset() {
        requests++;
        password.setVisible(false);
        showProblem("");
        move.setText(TEXTS.text("form.move"));
        move.setDisable(address.getText().isBlank());
        warnedAddress = "";
    }

    private void check() {
        try {
            RedisAddress entered = RedisAddress.parse(address.getText().strip());
            RedisAddress server = password.getText().isEmpty()
                    ? entered
                    : entered.with(new RedisPassword(password.getText()));
            int request = ++requests;
            status.setText(TEXTS.text("form.checking"));
            status.getStyleClass().setAll("label", "small", "muted");
            background.call(() -> places.get().inspect(server), report -> {
                if (request == requests) {
                    checked(server, report);
                }
            }, e -> {
                if (request == requests) {
                    refused(e);
                }
            });
        } catch (IndexException e) {
            showProblem(RedisStatusText.of(e, true));
        }
    }

    private void showProblem(String text) {
        status.setText(text);
        status.getStyleClass().setAll("label", "small", "doubtful");
    }

    private void checked(RedisAddress server, ServerReport report) {
        showProblem("");
        if (!report.isSuitable()) {
            showProblem(RedisStatusText.of(report.obstacles().getFirst()));
        } else if (report.warnings().isEmpty() || warnedAddress.equals(server.toString())) {
            password.clear();
            onFit.accept(server.toString());
        } else {
            showProblem(RedisStatusText.of(report.warnings().getFirst()));
            move.setText(TEXTS.text("form.move-anyway"));
            warnedAddress = server.toString();
        }
    }

    private void refused(Exception e) {
        if (e instanceof IndexException refusal) {
            showProblem(RedisStatusText.of(refusal, !password.getText().isEmpty()));
            if (refusal.kind() == IndexException.Kind.PASSWORD) {
                password.setVisible(true);
                password.requestFocus();
            }
        } else {
            showProblem(RedisStatusText.of(FailureLog.log(e)));
        }
    }
}
