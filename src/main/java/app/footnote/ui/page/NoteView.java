package app.footnote.ui.page;

import app.footnote.model.Place;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.page.open.FoundNote;
import app.footnote.ui.page.open.NoteOpenException;
import app.footnote.ui.page.open.NoteOpener;
import app.footnote.ui.page.open.OpenFailures;
import app.footnote.ui.page.open.OpenNote;
import app.footnote.ui.page.open.OpenRequest;
import app.footnote.ui.page.pdf.PageStrip;
import app.footnote.ui.page.pdf.Zoom;
import app.footnote.ui.page.view.HighlightMark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The note that is open: its bar, the search in it, a remark if there is one, and its pages. For the FX thread. */
final class NoteView {

    private static final Logger LOG = LoggerFactory.getLogger(NoteView.class);
    private static final Duration PATIENCE = Duration.millis(250);

    private final NoteOpener opener;
    private final BackgroundTasks background;
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(new Zoom.FitWidth());
    private final RecentNotes shelf;
    private final ReadOnlyObjectWrapper<Optional<PageInView>> pageInView = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PageToolbar bar;
    private final FindBar finding;
    private final Label remark = new Label();
    private final HBox remarkRow = new HBox(IconFactory.of(Feather.INFO), remark);
    private final ReadingBody body = new ReadingBody();
    private final PagePlaceholder placeholder = new PagePlaceholder();
    private final VBox node;
    private Subscription pageWatch = Subscription.EMPTY;
    private @Nullable ReadingSession reading;
    private Optional<Place> quoted = Optional.empty();
    private int asked;

    NoteView(NoteOpener opener, BackgroundTasks background) {
        this.opener = opener;
        this.background = background;
        this.shelf = new RecentNotes(note -> new ReadingSession(note, background, zoom));
        this.bar = new PageToolbar(this);
        this.finding = new FindBar(background, this::page, this::showMatches, this::focus);
        remark.setWrapText(true);
        remark.setMinHeight(Label.USE_PREF_SIZE);
        remarkRow.getStyleClass().add("page-remark");
        CollapsibleNodes.bindManagedToVisible(bar.node(), remarkRow);
        StackPane stack = new StackPane(body.node(), placeholder.node());
        VBox.setVgrow(stack, Priority.ALWAYS);
        node = new VBox(bar.node(), finding.node(), remarkRow, stack);
        node.getStyleClass().add("note-view");
        new NoteKeyBindings(this, bar, finding).listen(node);
        see(State.EMPTY);
    }

    /** What drives which parts are seen. */
    private enum State {
        EMPTY, OPENING, OPEN, FAILED
    }

    Node node() {
        return node;
    }

    ReadOnlyObjectProperty<Optional<PageInView>> pageInView() {
        return pageInView.getReadOnlyProperty();
    }

    /** Opens what is wanted; if something else is wanted before that is done, only that is shown. */
    void open(OpenRequest wanted) {
        int mine = ++asked;
        patience.setOnFinished(_ -> {
            placeholder.showOpening();
            see(State.OPENING);
        });
        patience.playFromStart();
        OpenNote known = shelf.get(wanted.note());
        background.call(
                () -> opener.open(wanted, known),
                found -> {
                    ReadingSession opened = shelf.put(found.note());
                    if (mine == asked) {
                        show(opened, found);
                    }
                },
                failure -> {
                    if (mine == asked) {
                        show(failureOf(failure), wanted);
                    }
                });
    }

    private static Failure failureOf(Exception exception) {
        LOG.info("A note cannot be shown", exception);
        return exception instanceof NoteOpenException open ? open.failure() : OpenFailures.library(exception);
    }

    private void show(Failure failure, OpenRequest wanted) {
        patience.stop();
        reading = null;
        pageWatch.unsubscribe();
        pageInView.set(Optional.empty());
        placeholder.show(failure, wanted.quote());
        see(State.FAILED);
    }

    private void show(ReadingSession opened, FoundNote found) {
        patience.stop();
        quoted = found.place();
        if (!opened.equals(reading)) {
            reading = opened;
            finding.in(opened.note().pages());
            body.show(opened);
            pageWatch.unsubscribe();
            pageWatch = opened.view().page().subscribe(_ -> turned(opened));
        }
        bar.show(opened);
        String words = String.join(
                "\n", Stream.of(opened.note().remark(), found.remark()).flatMap(Optional::stream).toList());
        remark.setText(words);
        see(State.OPEN);
        body.mark(marks());
        quoted.ifPresentOrElse(body::reveal, () -> opened.view().goTo(found.page()));
    }

    private void turned(ReadingSession opened) {
        int page = opened.view().page().get();
        bar.showPage(page);
        body.turned(page);
        pageInView.set(Optional.of(new PageInView(opened.note().note().id(), page)));
    }

    private void see(State state) {
        boolean open = state == State.OPEN;
        placeholder.node().setVisible(!open);
        body.node().setVisible(open);
        bar.node().setVisible(open);
        remarkRow.setVisible(open && !remark.getText().isEmpty());
        if (!open && finding.isOpen()) {
            finding.close();
        }
    }

    int page() {
        return reading == null ? 1 : reading.view().page().get();
    }

    void turnTo(int page) {
        if (reading != null) {
            reading.view().goTo(page);
        }
    }

    void turnBy(int pages) {
        turnTo(page() + pages);
    }

    void scrollBy(double windows) {
        if (reading != null) {
            reading.view().scrollBy(windows);
        }
    }

    private void focus() {
        if (reading != null) {
            reading.view().focus();
        }
    }

    void copy() {
        if (reading != null) {
            reading.view().copy();
        }
    }

    void find() {
        if (reading != null) {
            finding.open();
        }
    }

    /** Calls notes so from now on. */
    void call(Function<Path, String> names) {
        bar.call(names);
    }

    /** Shows the text beside the note until that is switched off. */
    void wantText() {
        bar.wantText();
    }

    void showText(boolean wanted) {
        body.showText(wanted);
    }

    /** Fits the width, or the whole page if the width fits already. */
    void fit() {
        zoom.set(zoom.get() instanceof Zoom.FitWidth ? new Zoom.FitPage() : new Zoom.FitWidth());
    }

    void zoomBy(double factor) {
        if (reading != null && reading.view() instanceof PageStrip strip) {
            zoom.set(new Zoom.Times(strip.factor() * factor));
        }
    }

    private void showMatches() {
        if (reading != null) {
            body.mark(marks());
            finding.current().ifPresent(body::reveal);
        }
    }

    private List<HighlightMark> marks() {
        List<HighlightMark> marks = new ArrayList<>();
        quoted.ifPresent(place -> marks.add(new HighlightMark(place, HighlightMark.Kind.QUOTE)));
        finding.matches().forEach(place -> marks.add(new HighlightMark(place, HighlightMark.Kind.FOUND)));
        finding.current().ifPresent(place -> marks.add(new HighlightMark(place, HighlightMark.Kind.FOUND_NOW)));
        return marks;
    }

    /** Closes all notes that are open. */
    void close() {
        asked++;
        patience.stop();
        pageWatch.unsubscribe();
        reading = null;
        body.clear();
        pageInView.set(Optional.empty());
        see(State.EMPTY);
        shelf.close();
    }
}
