package app.footnote.ui.page;

import app.footnote.model.Place;
import app.footnote.model.failure.Failure;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
import app.footnote.ui.page.open.FoundNote;
import app.footnote.ui.page.open.NoteOpener;
import app.footnote.ui.page.open.OpenRequest;
import app.footnote.ui.page.pdf.PageStrip;
import app.footnote.ui.page.pdf.Zoom;
import app.footnote.ui.page.view.HighlightMark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The open note: its toolbar, the find bar, a remark if there is one, and its pages. For the FX thread. */
final class NoteView {

    private final NoteLoader loader;
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(new Zoom.FitWidth());
    private final ReadOnlyObjectWrapper<Optional<OpenPage>> pageInView = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final PageToolbar toolbar;
    private final FindBar findBar;
    private final Label remark = new Label();
    private final HBox remarkRow = new HBox(IconFactory.of(Feather.INFO), remark);
    private final ReadingBody body = new ReadingBody();
    private final PagePlaceholder placeholder = new PagePlaceholder();
    private final VBox node;
    private Subscription pageSubscription = Subscription.EMPTY;
    private @Nullable ReadingSession reading;
    private Optional<Place> quotedPlace = Optional.empty();

    NoteView(NoteOpener opener, BackgroundTasks background) {
        this.loader = new NoteLoader(opener, background, zoom, new LoaderListener());
        this.toolbar = new PageToolbar(this);
        this.findBar = new FindBar(background, this::page, this::showMatches, this::focus);
        remark.setWrapText(true);
        remark.setMinHeight(Label.USE_PREF_SIZE);
        remarkRow.getStyleClass().add("page-remark");
        CollapsibleNodes.bindManagedToVisible(toolbar.node(), remarkRow);
        StackPane stack = new StackPane(body.node(), placeholder.node());
        VBox.setVgrow(stack, Priority.ALWAYS);
        node = new VBox(toolbar.node(), findBar.node(), remarkRow, stack);
        node.getStyleClass().add("note-view");
        new NoteKeyBindings(this, toolbar, findBar).install(node);
        showNote(false);
    }

    Node node() {
        return node;
    }

    /** The page that the student is reading; empty while no note is open. */
    ReadOnlyObjectProperty<Optional<OpenPage>> pageInView() {
        return pageInView.getReadOnlyProperty();
    }

    /** Opens a note. If another one is requested before that is done, only that is shown. */
    void open(OpenRequest request) {
        loader.load(request);
    }

    private final class LoaderListener implements NoteLoader.Listener {

        @Override
        public void opening() {
            placeholder.showOpening();
            showNote(false);
        }

        @Override
        public void opened(ReadingSession session, FoundNote found) {
            show(session, found);
        }

        @Override
        public void failed(Failure failure, OpenRequest request) {
            leaveNote();
            placeholder.show(failure, request.quote());
            showNote(false);
        }
    }

    private void show(ReadingSession session, FoundNote found) {
        quotedPlace = found.place();
        if (!session.equals(reading)) {
            reading = session;
            findBar.setPages(session.note().pages());
            body.show(session);
            pageSubscription.unsubscribe();
            pageSubscription = session.view().page().subscribe(_ -> pageChanged(session));
        }
        toolbar.show(session);
        remark.setText(
                Stream.of(session.note().remark(), found.remark())
                        .flatMap(Optional::stream)
                        .map(WrappableText::ofProgram)
                        .collect(Collectors.joining("\n")));
        showNote(true);
        body.highlight(highlights());
        quotedPlace.ifPresentOrElse(body::reveal, () -> session.view().goTo(found.page()));
    }

    private void pageChanged(ReadingSession session) {
        int page = session.view().page().get();
        toolbar.showPage(page);
        body.showTextOf(page);
        pageInView.set(Optional.of(new OpenPage(session.note().note().id(), page)));
    }

    /** Shows the note, or the placeholder. */
    private void showNote(boolean open) {
        placeholder.node().setVisible(!open);
        body.node().setVisible(open);
        toolbar.node().setVisible(open);
        remarkRow.setVisible(open && !remark.getText().isEmpty());
        if (!open && findBar.isOpen()) {
            findBar.close();
        }
    }

    private void leaveNote() {
        reading = null;
        pageSubscription.unsubscribe();
        pageInView.set(Optional.empty());
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

    /** @param views how far, in heights of the view */
    void scrollBy(double views) {
        if (reading != null) {
            reading.view().scrollBy(views);
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
            findBar.open();
        }
    }

    /** @param names gives the display name of the note in a file */
    void setNoteNames(Function<Path, String> names) {
        toolbar.setNoteNames(names);
    }

    /** Switches on the text beside the note. */
    void showText() {
        toolbar.selectText();
    }

    void setTextShown(boolean shown) {
        body.setTextShown(shown);
    }

    /** Fits the width of the page, or the whole page if the width is fitted already. */
    void toggleFit() {
        zoom.set(zoom.get() instanceof Zoom.FitWidth ? new Zoom.FitPage() : new Zoom.FitWidth());
    }

    void zoomBy(double factor) {
        if (reading != null && reading.view() instanceof PageStrip strip) {
            zoom.set(new Zoom.Factor(strip.zoomFactor() * factor));
        }
    }

    private void showMatches() {
        if (reading != null) {
            body.highlight(highlights());
            findBar.currentMatch().ifPresent(body::reveal);
        }
    }

    private List<HighlightMark> highlights() {
        List<HighlightMark> marks = new ArrayList<>();
        quotedPlace.ifPresent(place -> marks.add(new HighlightMark(place, HighlightMark.Kind.QUOTE)));
        findBar.matches().forEach(place -> marks.add(new HighlightMark(place, HighlightMark.Kind.FOUND)));
        findBar.currentMatch().ifPresent(place -> marks.add(new HighlightMark(place, HighlightMark.Kind.FOUND_NOW)));
        return marks;
    }

    /** Closes all notes. */
    void close() {
        leaveNote();
        body.clear();
        showNote(false);
        loader.close();
    }
}
