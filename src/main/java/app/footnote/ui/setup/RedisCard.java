package app.footnote.ui.setup;

import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveProgress;
import app.footnote.library.move.MoveResult;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.Plurals;
import app.footnote.ui.common.PulseInbox;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/**
 * Redis on the set-up page: where the library is, and the ways to a server and back. It pushes nobody: what a server is
 * needed for is seen only by who asks. For the FX thread.
 */
public final class RedisCard {

    private final Supplier<LibraryPlaces> places;
    private final LibraryMover mover;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final VBox head = new VBox();
    private final Hyperlink open = new Hyperlink();
    private final Button back = new Button("Bring it back to this computer");
    private final ServerForm form;
    private final VBox ways = new VBox();
    private final ProgressRow moving = new ProgressRow("moving the library");
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
        ways.getChildren().setAll(open, back, form.node());
        ways.getStyleClass().add("redis-ways");
        ways.visibleProperty()
                .bind(open.visibleProperty().or(back.visibleProperty()).or(form.node().visibleProperty()));
        CollapsibleNodes.bindManagedToVisible(ways);
        ways.disableProperty().bind(moving.node().visibleProperty());
        node = new VBox(head, ways, moving.node());
        node.getStyleClass().add("redis-card");
    }

    public Node node() {
        return node;
    }

    /** Looks again where the library is, and how its server is doing. */
    public void refresh() {
        background.call(() -> RedisStatus.of(places.get()), this::show, notifications::tell);
    }

    private void show(RedisStatus found) {
        boolean atHand = ways.isFocusWithin();
        head.getChildren().setAll(ServiceStatusRow.of(found.state()));
        back.setVisible(found instanceof RedisStatus.OnServer);
        if (found instanceof RedisStatus.OnThisComputer(var nearby)) {
            open.setText(nearby.isPresent() ? "Move the library there…" : "Keep it on a Redis…");
            nearby.ifPresent(server -> form.propose(server.address().toString()));
            open.setVisible(!form.node().isVisible());
        } else {
            form.hide();
            open.setVisible(false);
        }
        if (atHand && !form.node().isVisible()) {
            takeKeyboard();
        }
    }

    /** Left alone, the keyboard would go from what is hidden to the end of the page. */
    private void takeKeyboard() {
        if (form.node().isVisible()) {
            form.focus();
        } else {
            (back.isVisible() ? back : open).requestFocus();
        }
    }

    private void move(String where) {
        PulseInbox<Step> steps = new PulseInbox<>(all -> moving.show(all.getLast().words(), all.getLast().share()));
        moving.start("Closing the library", mover.move(where, told(steps), this::ended));
    }

    /** Comparing reads both sides again and takes about as long as copying did. */
    private record Step(String words, double share) {
    }

    private static MoveProgress told(PulseInbox<Step> steps) {
        return new MoveProgress() {

            @Override
            public void copied(int notes, int all) {
                steps.send(new Step("Copied %,d of %s".formatted(notes, Plurals.of(all, "note")), .5 * notes / all));
            }

            @Override
            public void compared(int notes, int all) {
                steps.send(
                        new Step("Compared %,d of %s".formatted(notes, Plurals.of(all, "note")),
                                .5 + .5 * notes / all));
            }
        };
    }

    private void ended(Optional<MoveResult> moved) {
        boolean atHand = moving.node().isFocusWithin();
        moving.hide();
        if (atHand) {
            takeKeyboard();
        }
        moved.ifPresent(
                all -> notifications.show(
                        "Moved %s with %s, and compared them.".formatted(
                                Plurals.of(all.notes(), "note"), Plurals.of(all.passages(), "passage"))));
        refresh();
    }
}
