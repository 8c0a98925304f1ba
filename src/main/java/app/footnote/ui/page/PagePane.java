package app.footnote.ui.page;

import app.footnote.answer.overview.OutlineHeading;
import app.footnote.function.ThrowingSupplier;
import app.footnote.library.Library;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.failure.FailureException;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.StyleSheets;
import app.footnote.ui.page.open.NoteOpener;
import app.footnote.ui.page.open.OpenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane beside the chat: the footnotes of an answer, and the open note. For the FX thread. */
public final class PagePane implements AutoCloseable {

    /** How much of the pane's height the cards may take. */
    private static final double MAX_CARDS_SHARE = 0.3;

    private final NoteOpener opener;
    private final BackgroundTasks background;
    private final ReadOnlyObjectWrapper<Optional<OpenPage>> pageInView = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StackPane noteArea = new StackPane(new PagePlaceholder().node());
    private final VBox node = new VBox(noteArea);
    private Function<Path, String> names = file -> file.getFileName().toString();
    /** Made with the first footnotes, so that the window opens sooner. */
    private @Nullable FootnoteCardList cards;
    /** Made with the first note that is opened. */
    private @Nullable NoteView noteView;

    /**
     * @param library gives the library whose notes are shown; called in the background, so it may block
     * @param background runs what blocks
     */
    public PagePane(ThrowingSupplier<Library, FailureException> library, ExecutorService background) {
        this.opener = new NoteOpener(library);
        this.background = new BackgroundTasks(background);
        node.getStyleClass().add("page-pane");
        node.getStylesheets().add(StyleSheets.url(PagePane.class, "page.css"));
        VBox.setVgrow(noteArea, Priority.ALWAYS);
    }

    private FootnoteCardList cards() {
        if (cards == null) {
            FootnoteCardList made = new FootnoteCardList(this::open, this::open);
            made.setNoteNames(names);
            node.getChildren().addFirst(made.node());
            node.heightProperty().subscribe(height -> made.setMaxHeight(MAX_CARDS_SHARE * height.doubleValue()));
            cards = made;
        }
        return cards;
    }

    private NoteView noteView() {
        if (noteView == null) {
            NoteView made = new NoteView(opener, background);
            made.setNoteNames(names);
            pageInView.bind(made.pageInView());
            noteView = made;
        }
        noteArea.getChildren().setAll(noteView.node());
        return noteView;
    }

    public Parent node() {
        return node;
    }

    /** Shows footnotes as cards. The open page stays. */
    public void showFootnotes(List<Footnote> footnotes, List<Quote> alsoLookedAt) {
        if (cards != null || !footnotes.isEmpty() || !alsoLookedAt.isEmpty()) {
            cards().show(footnotes, alsoLookedAt);
        }
    }

    /** Shows the evidence for a sentence of the answer as cards, and opens the page of the first card. */
    public void show(SentenceCheck sentence) {
        cards().show(sentence);
        sentence.evidence().stream().findFirst().ifPresent(this::open);
    }

    /** Opens the page of a footnote, highlights the quote and selects the card. */
    public void open(Footnote footnote) {
        cards().select(footnote);
        open(footnote.quote());
    }

    /** Opens the page of a quote and highlights the quote. */
    public void open(Quote quote) {
        open(OpenRequest.of(quote));
    }

    private void open(OpenRequest request) {
        noteView().open(request);
    }

    /**
     * Opens a note without highlights.
     *
     * @param page counted from 1
     */
    public void open(NoteId note, int page) {
        open(new OpenRequest(note, page, Optional.empty()));
    }

    /** Opens a note with its text beside it. */
    public void openText(NoteId note) {
        noteView().showText();
        open(note, 1);
    }

    /** Shows the headings of a note until a page is opened. A note with less than two headings has no outline. */
    public void showOutline(Note note, List<OutlineHeading> headings) {
        if (headings.size() > 1) {
            noteArea.getChildren().setAll(
                    new OutlineView(note, names.apply(note.file()), headings, this::open).node());
        }
    }

    /** @param names gives the display name of the note in a file */
    public void callNotes(Function<Path, String> names) {
        this.names = names;
        if (cards != null) {
            cards.setNoteNames(names);
        }
        if (noteView != null) {
            noteView.setNoteNames(names);
        }
    }

    /** Opens the find bar of the open note. Does nothing if no note is open. */
    public void find() {
        if (noteView != null) {
            noteView.find();
        }
    }

    /** The page that the student is reading; empty while no note is open. */
    public ReadOnlyObjectProperty<Optional<OpenPage>> pageInView() {
        return pageInView.getReadOnlyProperty();
    }

    /** Closes all files. */
    @Override
    public void close() {
        if (noteView != null) {
            noteView.close();
        }
    }
}
