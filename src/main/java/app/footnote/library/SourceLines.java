package app.footnote.library;

import app.footnote.function.ThrowingSupplier;
import app.footnote.model.Note;
import app.footnote.model.Page;
import app.footnote.model.failure.FailureException;
import app.footnote.model.session.Source;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the line on which cited words begin, in Markdown and text notes; lines are counted from 1. There is no line in
 * a PDF, and none if the note was removed or has changed since. What cannot be read is logged, and has no line. May
 * block. Not thread-safe.
 */
public final class SourceLines implements Function<Source, OptionalInt> {

    private static final Logger LOG = LoggerFactory.getLogger(SourceLines.class);

    private final ThrowingSupplier<Library, FailureException> opener;
    private @Nullable Library library;
    private @Nullable CachedPages pages;
    private boolean unreadable;

    /** @param library gives the library; called only if a source is in a note without pages */
    public SourceLines(ThrowingSupplier<Library, FailureException> library) {
        this.opener = library;
    }

    @Override
    public OptionalInt apply(Source source) {
        if (source.hasPages() || unreadable) {
            return OptionalInt.empty();
        }
        try {
            return line(source);
        } catch (FailureException e) {
            LOG.warn("The lines of quotes are not known", e);
            unreadable = true;
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private OptionalInt line(Source source) throws FailureException, InterruptedException {
        if (library == null || pages == null) {
            library = opener.get();
            pages = new CachedPages(library::pages);
        }
        boolean unchanged = library.note(source.note())
                .filter(note -> content(note.contentHash()).equals(content(source.contentHash())))
                .isPresent();
        Optional<Page> page = unchanged ? pages.page(source.note(), source.place().page()) : Optional.empty();
        return page.map(found -> found.lineAt(source.place().start())).orElse(OptionalInt.empty());
    }

    /** The hash of the file's bytes; a note that is found by its words only has the same text as when it is ready. */
    private static String content(String contentHash) {
        int early = contentHash.indexOf(Note.EARLY);
        return early < 0 ? contentHash : contentHash.substring(0, early);
    }
}
