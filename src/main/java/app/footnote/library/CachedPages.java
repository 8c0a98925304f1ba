package app.footnote.library;

import app.footnote.function.ThrowingFunction;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the pages of the notes that were looked up last. Not thread-safe. */
public final class CachedPages {

    /** Quotes are from few notes, and the next one is often from one of them. */
    private static final int CACHED_NOTES = 32;

    private final ThrowingFunction<NoteId, Optional<List<Page>>, LibraryException> pagesOfNote;
    private final Map<NoteId, List<Page>> cache = new LinkedHashMap<>(CACHED_NOTES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<NoteId, List<Page>> eldest) {
            return size() > CACHED_NOTES;
        }
    };

    /** @param pagesOfNote the pages of a note, as {@link Library#pages} supplies them */
    public CachedPages(ThrowingFunction<NoteId, Optional<List<Page>>, LibraryException> pagesOfNote) {
        this.pagesOfNote = pagesOfNote;
    }

    /** The page with the number; empty if the note or the page is not in the library. */
    public Optional<Page> page(NoteId note, int number) throws LibraryException, InterruptedException {
        List<Page> pages = cache.get(note);
        if (pages == null) {
            pages = pagesOfNote.apply(note).orElse(List.of());
            cache.put(note, pages);
        }
        return pages.stream().filter(page -> page.number() == number).findFirst();
    }
}
