package app.footnote.ui.page;

import app.footnote.library.Library;
import app.footnote.model.Footnote;
import app.footnote.model.NoteId;
import app.footnote.model.Quote;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** The pane beside the chat: the footnotes of an answer, and the page that was opened. For the FX thread only. */
public final class PagePane implements AutoCloseable {

    private final FootnoteCards cards = new FootnoteCards(this::open, this::open);
    private final ReadOnlyObjectWrapper<Optional<PageInView>> pageInView = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final VBox node = new VBox(cards.node());

    /**
     * @param library whose notes are shown; asked for on threads of {@code background}, so it may block
     * @param background threads for work that blocks
     */
    public PagePane(Callable<Library> library, ExecutorService background) {
        node.getStyleClass().add("page-pane");
    }

    public Parent node() {
        return node;
    }

    /** Shows these footnotes as cards. The page that is open stays. */
    public void showFootnotes(List<Footnote> footnotes, List<Quote> alsoLookedAt) {
        cards.show(footnotes, alsoLookedAt);
    }

    /** Opens the page that a footnote stands on, marks its words and chooses its card. */
    public void open(Footnote footnote) {
        cards.choose(footnote);
        open(footnote.quote());
    }

    /** Opens the page that a quote stands on, and marks its words. */
    public void open(Quote quote) {
        pageInView.set(Optional.of(new PageInView(quote.source().note(), quote.source().place().page())));
    }

    /**
     * Opens a note with nothing marked.
     *
     * @param page counted from 1
     */
    public void open(NoteId note, int page) {
        pageInView.set(Optional.of(new PageInView(note, page)));
    }

    /** Asks for words to be found in the note that is open. Does nothing if none is. */
    public void find() {
    }

    /** What the reader is looking at, to be remembered; empty while no note is open. */
    public ReadOnlyObjectProperty<Optional<PageInView>> pageInView() {
        return pageInView.getReadOnlyProperty();
    }

    /** Lets go of the files that are open. */
    @Override
    public void close() {
        pageInView.set(Optional.empty());
    }
}
