package app.footnote.ui.setup;

import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.messages.Messages;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.PulseInbox;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/**
 * The part of the set-up page about Redis: where the library is, and moving it to a server and back. The form for a
 * server appears only on request, because most students do not need one. For the FX thread.
 */
public final class RedisCard {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final Supplier<LibraryPlaces> places;
    private final LibraryMover mover;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final VBox status = new VBox();
    private final Hyperlink open = new Hyperlink();
    private final Button back = new Button(TEXTS.text("redis.back"));
    private final ServerForm form;
    private final VBox actions = new VBox();
    private final ProgressRow moving = new ProgressRow("move");
    private final VBox node;

    /** @param places is called in the background */
    public RedisCard(Supplier<LibraryPlaces> places, LibraryMover mover, BackgroundTasks background,
            Notifications notifications) {
        this.places = places;
        this.mover = mover;
        this.background = background;
        this.notifications = notifications;
        form = new ServerForm(places, background, this::move);
        open.getStyleClass().add("small");
        open.setOnAction(_ -> {
            open.setVisible(false);
            form.show();
        });
        back.setOnAction(_ -> move(LibraryPlaces.HERE));
        CollapsibleNodes.bindManagedToVisible(open, back);
        open.setVisible(false);
        back.setVisible(false);
        actions.getChildren().setAll(open, back, form.node());
        actions.getStyleClass().add("redis-actions");
        actions.visibleProperty()
                .bind(open.visibleProperty().or(back.visibleProperty()).or(form.node().visibleProperty()));
        CollapsibleNodes.bindManagedToVisible(actions);
        actions.disableProperty().bind(moving.node().visibleProperty());
        node = new VBox(status, actions, moving.node());
        node.getStyleClass().add("redis-card");
    }

    public Node node() {
        return node;
    }

    /** Checks where the library is and the state of its server. */
    public void refresh() {
        background.call(() -> RedisStatus.of(places.get()), this::show);
    }

    private void show(RedisStatus found) {
        boolean hadFocus = actions.isFocusWithin();
        status.getChildren().setAll(ServiceStatusRow.of(found.state()));
        back.setVisible(found instanceof RedisStatus.OnServer);
        if (found instanceof RedisStatus.OnThisComputer(var nearby)) {
            open.setText(TEXTS.text(nearby.isPresent() ? "redis.move-nearby" : "redis.move"));
            nearby.ifPresent(server -> form.propose(server.address().toString()));
            open.setVisible(!form.node().isVisible());
        } else {
            form.hide();
            open.setVisible(false);
        }
        if (hadFocus && !form.node().isVisible()) {
            restoreFocus();
        }
    }

    /** Moves the keyboard focus from a hidden control to a visible one; JavaFX would move it to the end of the page. */
    private void restoreFocus() {
        if (form.node().isVisible()) {
            form.focus();
        } else {
            (back.isVisible() ? back : open).requestFocus();
        }
    }

    private void move(String where) {
        PulseInbox<MoveStep> steps =
                new PulseInbox<>(received -> moving.show(received.getLast().text(), received.getLast().share()));
        moving.start(TEXTS.text("move.closing"), mover.move(where, new StepReporter(steps), this::ended));
    }

    private void ended(Optional<MoveResult> moved) {
        boolean hadFocus = moving.node().isFocusWithin();
        moving.hide();
        if (hadFocus) {
            restoreFocus();
        }
        moved.ifPresent(
                result -> notifications.show(TEXTS.text("move.done", result.notes(), result.passages())));
        refresh();
    }

    private record MoveStep(String text, double share) {
    }

    /** Reports the progress of a move. Comparing takes about as long as copying, because it reads both sides again. */
    private record StepReporter(PulseInbox<MoveStep> steps) implements MoveProgress {

        @Override
        public void copied(int notes, int all) {
            steps.send(new MoveStep(TEXTS.text("move.copied", notes, all), .5 * notes / all));
        }

        @Override
        public void compared(int notes, int all) {
            steps.send(new MoveStep(TEXTS.text("move.compared", notes, all), .5 + .5 * notes / all));
        }
    }
}
