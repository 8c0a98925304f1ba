package app.footnote.ui.page;

import app.footnote.messages.Messages;
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
import javafx.scene.control.Button;
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

/** Finds text in the open note. Searches in the background while the student types. For the FX thread. */
final class FindBar {

    private static final Logger LOG = LoggerFactory.getLogger(FindBar.class);
    private static final Messages TEXTS = Messages.of("ui-page");

    private final BackgroundTasks background;
    private final IntSupplier pageInView;
    private final Runnable matchesChanged;
    private final Runnable closed;
    private final TextField query = new TextField();
    private final Label count = new Label();
    private final HBox node = new HBox();
    private List<Page> pages = List.of();
    /** The searchable text of the pages; made by the first search. */
    private CompletableFuture<NoteTextSearch> index = new CompletableFuture<>();
    private BackgroundTasks.@Nullable TaskHandle search;
    private List<Place> matches = List.of();
    private int current = -1;

    /**
     * @param matchesChanged runs when there are other matches, or another one is the current match
     * @param closed runs when the student has closed the bar
     */
    FindBar(BackgroundTasks background, IntSupplier pageInView, Runnable matchesChanged, Runnable closed) {
        this.background = background;
        this.pageInView = pageInView;
        this.matchesChanged = matchesChanged;
        this.closed = closed;
        query.setPromptText(TEXTS.text("find.prompt"));
        query.setAccessibleText(TEXTS.text("find.prompt"));
        query.textProperty().subscribe(_ -> startSearch());
        HBox.setHgrow(query, Priority.ALWAYS);
        count.setMinWidth(HBox.USE_PREF_SIZE);
        count.getStyleClass().add("find-count");
        count.setAccessibleRole(AccessibleRole.TEXT);
        node.getChildren().setAll(
                query,
                count,
                button(Feather.CHEVRON_UP, "find.previous", () -> step(-1)),
                button(Feather.CHEVRON_DOWN, "find.next", () -> step(1)),
                button(Feather.X, "find.close", this::closeByUser));
        node.getStyleClass().add("find-bar");
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        CollapsibleNodes.bindManagedToVisible(node);
        node.setVisible(false);
    }

    private static Button button(Feather icon, String name, Runnable action) {
        return IconFactory.button(icon, new IconFactory.AccessibleName(TEXTS.text(name)), action);
    }

    HBox node() {
        return node;
    }

    /** Sets the pages that are searched. */
    void setPages(List<Page> newPages) {
        pages = newPages;
        index = new CompletableFuture<>();
        setMatches(List.of());
        if (isOpen()) {
            startSearch();
        }
    }

    void open() {
        node.setVisible(true);
        query.requestFocus();
        query.selectAll();
        startSearch();
    }

    void close() {
        node.setVisible(false);
        cancelSearch();
        setMatches(List.of());
        matchesChanged.run();
    }

    boolean isOpen() {
        return node.isVisible();
    }

    List<Place> matches() {
        return matches;
    }

    Optional<Place> currentMatch() {
        return current < 0 ? Optional.empty() : Optional.of(matches.get(current));
    }

    /** Goes forward by this number of matches, or back; after the last match comes the first. */
    void step(int offset) {
        if (!matches.isEmpty()) {
            current = Math.floorMod(current + offset, matches.size());
            showCount();
            matchesChanged.run();
        }
    }

    private void handleKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            closeByUser();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void closeByUser() {
        close();
        closed.run();
    }

    private void cancelSearch() {
        if (search != null) {
            search.cancel();
        }
    }

    private void startSearch() {
        cancelSearch();
        String words = query.getText();
        if (!isOpen() || words.isBlank()) {
            setMatches(List.of());
            matchesChanged.run();
            return;
        }
        List<Page> searched = pages;
        CompletableFuture<NoteTextSearch> searchedIndex = index;
        search = background.call(
                () -> indexOf(searchedIndex, searched).find(words),
                found -> {
                    if (searched.equals(pages) && words.equals(query.getText())) {
                        setMatches(found);
                        matchesChanged.run();
                    }
                },
                failure -> LOG.error("A search in a note failed", failure));
    }

    private static NoteTextSearch indexOf(CompletableFuture<NoteTextSearch> index, List<Page> pages) {
        if (!index.isDone()) {
            index.complete(new NoteTextSearch(pages));
        }
        return index.join();
    }

    /** The current match is the first one on the page in view or after it. */
    private void setMatches(List<Place> found) {
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
        showCount();
    }

    private void showCount() {
        if (matches.isEmpty()) {
            count.setText(query.getText().isBlank() ? "" : TEXTS.text("find.none"));
        } else {
            String key = matches.size() == NoteTextSearch.MAX_MATCHES ? "find.count-or-more" : "find.count";
            count.setText(TEXTS.text(key, current + 1, matches.size()));
        }
    }
}
