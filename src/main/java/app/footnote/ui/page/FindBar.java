package app.footnote.ui.page;

import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.page.open.NoteTextSearch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds words in the note that is open. Searches in the background while they are typed. For the FX thread. */
final class FindBar {

    private static final Logger LOG = LoggerFactory.getLogger(FindBar.class);

    private final BackgroundTasks background;
    private final IntSupplier pageInView;
    private final Runnable changed;
    private final Runnable closed;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private final HBox node = new HBox();
    private List<Page> pages = List.of();
    private CompletableFuture<NoteTextSearch> search = new CompletableFuture<>();
    private BackgroundTasks.@Nullable TaskHandle searching;
    private List<Place> matches = List.of();
    private int current = -1;

    /**
     * @param changed is called when there are other matches, or another one is looked at
     * @param closed is called when the student has closed the bar
     */
    FindBar(BackgroundTasks background, IntSupplier pageInView, Runnable changed, Runnable closed) {
        this.background = background;
        this.pageInView = pageInView;
        this.changed = changed;
        this.closed = closed;
        words.setPromptText("Find in this note");
        words.setAccessibleText("Find in this note");
        words.textProperty().subscribe(_ -> find());
        HBox.setHgrow(words, Priority.ALWAYS);
        count.setMinWidth(HBox.USE_PREF_SIZE);
        count.getStyleClass().add("find-count");
        count.setAccessibleRole(AccessibleRole.TEXT);
        node.getChildren().setAll(
                words,
                count,
                IconFactory.button(Feather.CHEVRON_UP, new IconFactory.AccessibleName("Previous match (Shift+F3)"),
                        () -> step(-1)),
                IconFactory.button(Feather.CHEVRON_DOWN, new IconFactory.AccessibleName("Next match (F3)"),
                        () -> step(1)),
                IconFactory.button(Feather.X, new IconFactory.AccessibleName("Close search (Esc)"), this::leave));
        node.getStyleClass().add("find-bar");
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        CollapsibleNodes.bindManagedToVisible(node);
        node.setVisible(false);
    }

    HBox node() {
        return node;
    }

    /** Searches in these pages from now on; what was found in others is forgotten. */
    void in(List<Page> newPages) {
        pages = newPages;
        search = new CompletableFuture<>();
        keep(List.of());
        if (isOpen()) {
            find();
        }
    }

    void open() {
        node.setVisible(true);
        words.requestFocus();
        words.selectAll();
        find();
    }

    void close() {
        node.setVisible(false);
        cancel();
        keep(List.of());
        changed.run();
    }

    boolean isOpen() {
        return node.isVisible();
    }

    List<Place> matches() {
        return matches;
    }

    /** The match that is looked at. */
    Optional<Place> current() {
        return current < 0 ? Optional.empty() : Optional.of(matches.get(current));
    }

    /** Goes some matches on, or back, and round at the ends. */
    void step(int matchesOn) {
        if (!matches.isEmpty()) {
            current = Math.floorMod(current + matchesOn, matches.size());
            say();
            changed.run();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void leave() {
        close();
        closed.run();
    }

    private void cancel() {
        if (searching != null) {
            searching.cancel();
        }
    }

    private void find() {
        cancel();
        if (!isOpen() || words.getText().isBlank()) {
            keep(List.of());
            changed.run();
            return;
        }
        String wanted = words.getText();
        List<Page> in = pages;
        CompletableFuture<NoteTextSearch> prepared = search;
        searching = background.call(
                () -> searchOf(prepared, in).find(wanted),
                found -> {
                    if (in.equals(pages) && wanted.equals(words.getText())) {
                        keep(found);
                        changed.run();
                    }
                },
                failure -> LOG.error("Finding words failed", failure));
    }

    /** The text is made ready for searching once for each note. */
    private static NoteTextSearch searchOf(CompletableFuture<NoteTextSearch> prepared, List<Page> pages) {
        if (!prepared.isDone()) {
            prepared.complete(new NoteTextSearch(pages));
        }
        return prepared.join();
    }

    /** The first match on the page that is seen, or after it, is looked at. */
    private void keep(List<Place> found) {
        matches = found;
        current = -1;
        for (int i = 0; i < found.size() && current < 0; i++) {
            if (found.get(i).page() >= pageInView.getAsInt()) {
                current = i;
            }
        }
        if (current < 0 && !found.isEmpty()) {
            current = 0;
        }
        say();
    }

    private void say() {
        String all = matches.size() == NoteTextSearch.MOST
                ? "%,d+".formatted(NoteTextSearch.MOST)
                : "%,d".formatted(matches.size());
        count.setText(matches.isEmpty()
                ? words.getText().isBlank() ? "" : "Not found"
                : "%,d of %s".formatted(current + 1, all));
    }
}
