package app.footnote.ui.page;

import app.footnote.library.Library;
import app.footnote.model.NoteId;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.StyleSheets;
import app.footnote.ui.page.cards.FootnoteCardList;
import app.footnote.ui.page.open.NoteOpener;
import app.footnote.ui.page.open.OpenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane beside the chat: the footnotes of an answer, and the page that was opened. For the FX thread only. */
public final class PagePane implements AutoCloseable {

    /** How much of the height the cards may take from the page. */
    private static final double CARDS_SHARE = 0.3;

    private final NoteOpener opener;
    private final BackgroundTasks background;
    private final ReadOnlyObjectWrapper<Optional<PageInView>> pageInView = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StackPane room = new StackPane(new PagePlaceholder().node());
    private final VBox node = new VBox(room);
    private Function<Path, String> names = file -> file.getFileName().toString();
    /** Made with the first footnotes: a window opens sooner without what nobody sees yet. */
    private @Nullable FootnoteCardList cards;
    /** Made with the first note that is opened. */
    private @Nullable NoteView note;

    /**
     * @param library whose notes are shown; asked for on threads of {@code background}, so it may block
     * @param background threads for work that blocks
     */
    public PagePane(Callable<Library> library, ExecutorService background) {
        this.opener = new NoteOpener(library);
        this.background = new BackgroundTasks(background);
        node.getStyleClass().add("page-pane");
        node.getStylesheets().add(StyleSheets.url(PagePane.class, "page.css"));
        VBox.setVgrow(room, Priority.ALWAYS);
    }

    private FootnoteCardList cards() {
        if (cards == null) {
            FootnoteCardList made = new FootnoteCardList(this::open, this::open);
            made.call(names);
            node.getChildren().addFirst(made.node());
            node.heightProperty().subscribe(height -> made.limitHeight(CARDS_SHARE * height.doubleValue()));
            cards = made;
        }
        return cards;
    }

    private NoteView note() {
        if (note == null) {
            NoteView made = new NoteView(opener, background);
            made.call(names);
            pageInView.bind(made.pageInView());
            room.getChildren().setAll(made.node());
            note = made;
        }
        return note;
    }

    public Parent node() {
        return node;
    }

    /** Shows these footnotes as cards. The page that is open stays. */
    public void showFootnotes(List<Footnote> footnotes, List<Quote> alsoLookedAt) {
        if (cards != null || !footnotes.isEmpty() || !alsoLookedAt.isEmpty()) {
            cards().show(footnotes, alsoLookedAt);
        }
    }

    /**
     * Shows what carries a sentence of the answer whose footnotes are shown, or what comes nearest to it, and opens the
     * page of the first of it.
     */
    public void show(SentenceCheck sentence) {
        cards().show(sentence);
        sentence.evidence().stream().findFirst().ifPresent(this::open);
    }

    /** Opens the page that a footnote stands on, marks its words and chooses its card. */
    public void open(Footnote footnote) {
        cards().choose(footnote);
        open(footnote.quote());
    }

    /** Opens the page that a quote stands on, and marks its words. */
    public void open(Quote quote) {
        note().open(OpenRequest.of(quote));
    }

    /**
     * Opens a note with nothing marked.
     *
     * @param page counted from 1
     */
    public void open(NoteId note, int page) {
        note().open(new OpenRequest(note, page, Optional.empty()));
    }

    /** Opens a note with the text that was read of it at its side. */
    public void openText(NoteId note) {
        note().wantText();
        open(note, 1);
    }

    /**
     * From now on notes are called so.
     *
     * @param names gives what the note in a file is called
     */
    public void callNotes(Function<Path, String> names) {
        this.names = names;
        if (cards != null) {
            cards.call(names);
        }
        if (note != null) {
            note.call(names);
        }
    }

    /** Asks for words to be found in the note that is open. Does nothing if none is. */
    public void find() {
        if (note != null) {
            note.find();
        }
    }

    /** What the reader is looking at, to be remembered; empty while no note is open. */
    public ReadOnlyObjectProperty<Optional<PageInView>> pageInView() {
        return pageInView.getReadOnlyProperty();
    }

    /** Lets go of the files that are open. */
    @Override
    public void close() {
        if (note != null) {
            note.close();
        }
    }
}
