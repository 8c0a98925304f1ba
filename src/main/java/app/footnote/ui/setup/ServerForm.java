package app.footnote.ui.setup;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.index.redis.server.RedisPassword;
import app.footnote.index.redis.server.ServerReport;
import app.footnote.library.move.LibraryPlaces;
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

/** Where the student says which server is to keep the library, and reads whether it can. For the FX thread. */
final class ServerForm {

    private static final String MOVE = "Move the library there";

    private final Supplier<LibraryPlaces> places;
    private final BackgroundTasks background;
    private final Consumer<String> fit;
    private final TextField address = new TextField();
    private final PasswordField password = new PasswordField();
    private final Label status = new Label();
    private final Button move = new Button(MOVE);
    private final VBox node;
    /** The address of which the student has read what may cost notes there. */
    private String warnedOf = "";
    /** Counts what was asked, so that what is heard of a server that is not meant any more is dropped. */
    private int asked;

    /**
     * @param places is called in the background
     * @param fit is given the address of a server that can keep the library
     */
    ServerForm(Supplier<LibraryPlaces> places, BackgroundTasks background, Consumer<String> fit) {
        this.places = places;
        this.background = background;
        this.fit = fit;
        address.setPromptText("redis://host:6379");
        address.setAccessibleText("Address of the Redis that is to keep the library");
        address.textProperty().addListener(_ -> reset());
        address.setOnAction(_ -> move.fire());
        HBox.setHgrow(address, Priority.ALWAYS);
        password.setPromptText("Password");
        password.setAccessibleText("Password of the Redis");
        CollapsibleNodes.bindManagedToVisible(password);
        password.setOnAction(_ -> move.fire());
        move.setMinWidth(Region.USE_PREF_SIZE);
        move.setOnAction(_ -> look());
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

    /** Unless the student has written another. */
    void propose(String proposed) {
        if (address.getText().isBlank()) {
            address.setText(proposed);
        }
    }

    private void reset() {
        asked++;
        password.setVisible(false);
        say("");
        move.setText(MOVE);
        move.setDisable(address.getText().isBlank());
        warnedOf = "";
    }

    private void look() {
        try {
            RedisAddress written = RedisAddress.parse(address.getText().strip());
            RedisAddress server = password.getText().isEmpty()
                    ? written
                    : written.with(new RedisPassword(password.getText()));
            int mine = ++asked;
            status.setText("Looking at this server…");
            status.getStyleClass().setAll("label", "small", "muted");
            background.call(() -> places.get().look(server), report -> {
                if (mine == asked) {
                    looked(server, report);
                }
            }, e -> {
                if (mine == asked) {
                    refused(e);
                }
            });
        } catch (IndexException e) {
            say(RedisStatusText.of(e, true));
        }
    }

    private void say(String doubt) {
        status.setText(doubt);
        status.getStyleClass().setAll("label", "small", "doubtful");
    }

    private void looked(RedisAddress server, ServerReport report) {
        say("");
        if (!report.isSuitable()) {
            say(RedisStatusText.of(report.obstacles().getFirst()));
        } else if (report.warnings().isEmpty() || warnedOf.equals(server.toString())) {
            password.clear();
            fit.accept(server.toString());
        } else {
            say(RedisStatusText.of(report.warnings().getFirst()));
            move.setText("Move it there anyway");
            warnedOf = server.toString();
        }
    }

    private void refused(Exception e) {
        if (e instanceof IndexException refusal) {
            say(RedisStatusText.of(refusal, !password.getText().isEmpty()));
            if (refusal.kind() == IndexException.Kind.PASSWORD) {
                password.setVisible(true);
                password.requestFocus();
            }
        } else {
            say(RedisStatusText.of(FailureLog.log(e)));
        }
    }
}
