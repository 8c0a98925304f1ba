package app.footnote.ui.page.open;

import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.session.Quote;
import app.footnote.ui.common.math.Typesetter;
import app.footnote.ui.page.markdown.MarkdownBlockParser;
import app.footnote.ui.page.open.OpenNote.Look;
import app.footnote.ui.page.open.OpenNote.Look.Blocks;
import app.footnote.ui.page.open.OpenNote.Look.Pictures;
import app.footnote.ui.page.open.OpenNote.Look.Plain;
import app.footnote.ui.page.pdf.PdfPageRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens notes, with the pages that the library keeps of them. Blocks; safe for use by many threads. */
public final class NoteOpener {

    private static final Logger LOG = LoggerFactory.getLogger(NoteOpener.class);

    private final Callable<Library> library;
    private final Typesetter typesetter = new Typesetter();

    public NoteOpener(Callable<Library> library) {
        this.library = library;
    }

    /**
     * Opens what is wanted.
     *
     * @param known the same note if it is open already; is used again if its file is still the same
     */
    public FoundNote open(OpenRequest wanted, @Nullable OpenNote known) throws NoteOpenException, InterruptedException {
        Library shelf = library();
        Note note = shelf.note(wanted.note()).orElseThrow(() -> new NoteOpenException(OpenFailures.removed(wanted)));
        FileStatus state = FileStatus.of(note, shelf.isReadElsewhere(note.id()));
        boolean same = known != null && known.note().contentHash().equals(note.contentHash())
                && known.note().file().equals(note.file())
                && known.remark().equals(state.remark(note));
        OpenNote open = known != null && same ? known : open(note, state, pages(shelf, note.id()));
        return find(open, wanted);
    }

    private Library library() throws NoteOpenException, InterruptedException {
        try {
            return library.call();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new NoteOpenException(OpenFailures.library(e), e);
        }
    }

    private static List<Page> pages(Library shelf, NoteId id) throws NoteOpenException, InterruptedException {
        try {
            return shelf.pages(id)
                    .filter(pages -> !pages.isEmpty())
                    .orElseThrow(() -> new NoteOpenException(OpenFailures.unread()));
        } catch (LibraryException e) {
            throw new NoteOpenException(OpenFailures.library(e), e);
        }
    }

    private OpenNote open(Note note, FileStatus state, List<Page> pages) {
        Optional<String> remark = state.remark(note);
        try {
            return new OpenNote(note, pages, look(note, state, pages), remark);
        } catch (IOException e) {
            LOG.warn("{} cannot be shown as it looks", note.file(), e);
            return new OpenNote(note, pages, new Plain(), Optional.of(OpenFailures.undrawable(note.file())));
        }
    }

    /** The kept text of a Markdown note is its file; of a PDF the file itself is needed, and must still be the same. */
    private Look look(Note note, FileStatus state, List<Page> pages) throws IOException {
        return switch (note.kind()) {
            case PDF -> state == FileStatus.SAME ? new Pictures(PdfPageRenderer.open(note.file())) : new Plain();
            case MARKDOWN -> new Blocks(MarkdownBlockParser.of(pages.getFirst().text(), typesetter::outline));
            case TEXT -> new Plain();
        };
    }

    /** The place of wanted words holds for the content that they were quoted from; in any other they are looked for. */
    private static FoundNote find(OpenNote open, OpenRequest wanted) throws InterruptedException {
        if (wanted.quote().isEmpty()) {
            return new FoundNote(open, wanted.page(), Optional.empty(), Optional.empty());
        }
        Quote quote = wanted.quote().get();
        Place place = quote.source().place();
        if (quote.source().contentHash().equals(open.note().contentHash())) {
            return new FoundNote(open, place.page(), Optional.of(place), Optional.empty());
        }
        Optional<Place> now = new NoteTextSearch(open.pages()).nearest(quote.words(), place);
        return new FoundNote(open, now.orElse(place).page(), now, Optional.of(OpenFailures.readAgain(now.isPresent())));
    }
}
