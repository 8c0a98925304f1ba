package app.footnote.ui.page.open;

import app.footnote.formula.Typesetter;
import app.footnote.function.ThrowingSupplier;
import app.footnote.library.Library;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.failure.FailureException;
import app.footnote.model.session.Quote;
import app.footnote.ui.page.markdown.MarkdownDocument;
import app.footnote.ui.page.open.OpenNote.Content;
import app.footnote.ui.page.open.OpenNote.Content.Markdown;
import app.footnote.ui.page.open.OpenNote.Content.PdfPages;
import app.footnote.ui.page.open.OpenNote.Content.PlainText;
import app.footnote.ui.page.pdf.PdfPageRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens notes, with the pages that the library has of them. Blocks. Safe for use by several threads. */
public final class NoteOpener {

    private static final Logger LOG = LoggerFactory.getLogger(NoteOpener.class);
    private static final Messages TEXTS = Messages.of("ui-page");

    private final ThrowingSupplier<Library, FailureException> library;
    private final Typesetter typesetter = new Typesetter();

    /** @param library gives the library; may block */
    public NoteOpener(ThrowingSupplier<Library, FailureException> library) {
        this.library = library;
    }

    /**
     * Opens a note.
     *
     * @param known the note if it is open already; it is used again if its file has not changed
     * @throws FailureException if the note is not in the library, or cannot be read from it
     */
    public FoundNote open(OpenRequest request, @Nullable OpenNote known)
            throws FailureException, InterruptedException {
        try {
            return open(library.get(), request, known);
        } catch (NoteOpenException e) {
            throw e;
        } catch (FailureException e) {
            throw new NoteOpenException(OpenFailures.inLibrary(e.failure()), e);
        }
    }

    private FoundNote open(Library from, OpenRequest request, @Nullable OpenNote known)
            throws FailureException, InterruptedException {
        Note note = from.note(request.note())
                .orElseThrow(() -> new NoteOpenException(OpenFailures.removed(request)));
        FileStatus status = FileStatus.of(note, from.isReadElsewhere(note.id()));
        boolean same = known != null && known.note().contentHash().equals(note.contentHash())
                && known.note().file().equals(note.file())
                && known.note().labels().equals(note.labels())
                && known.remark().equals(status.remark(note));
        OpenNote open = known != null && same ? known : open(note, status, pages(from, note));
        return find(open, request);
    }

    private static List<Page> pages(Library from, Note note) throws FailureException, InterruptedException {
        return from.pages(note.id())
                .filter(pages -> !pages.isEmpty())
                .orElseThrow(() -> new NoteOpenException(OpenFailures.unread(note)));
    }

    private OpenNote open(Note note, FileStatus status, List<Page> pages) {
        try {
            return new OpenNote(note, pages, content(note, status, pages), status.remark(note));
        } catch (IOException e) {
            LOG.warn("{} is shown as text", note.file(), e);
            String remark = TEXTS.text("remark.damaged", note.file().toString());
            return new OpenNote(note, pages, new PlainText(), Optional.of(remark));
        }
    }

    /** A Markdown note is shown from its text in the library. A PDF is shown from its file, if that is unchanged. */
    private Content content(Note note, FileStatus status, List<Page> pages) throws IOException {
        return switch (note.kind()) {
            case PDF -> status == FileStatus.SAME
                    ? new PdfPages(PdfPageRenderer.open(note.file()))
                    : new PlainText();
            case MARKDOWN -> new Markdown(MarkdownDocument.parse(pages.getFirst().text(), typesetter));
            case TEXT -> new PlainText();
        };
    }

    /** The place of a quote is valid only in the version that was quoted; in another version the quote is searched. */
    private static FoundNote find(OpenNote open, OpenRequest request) throws InterruptedException {
        if (request.quote().isEmpty()) {
            return new FoundNote(open, request.page(), Optional.empty(), Optional.empty());
        }
        Quote quote = request.quote().get();
        Place place = quote.source().place();
        if (quote.source().contentHash().equals(open.note().contentHash())) {
            return new FoundNote(open, place.page(), Optional.of(place), Optional.empty());
        }
        Optional<Place> now = new NoteTextSearch(open.pages()).nearest(quote.words(), place);
        String remark = TEXTS.text(now.isPresent() ? "remark.quote-found-again" : "remark.quote-missing");
        return new FoundNote(open, now.orElse(place).page(), now, Optional.of(remark));
    }
}
