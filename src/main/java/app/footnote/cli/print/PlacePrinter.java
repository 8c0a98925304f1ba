package app.footnote.cli.print;

import app.footnote.function.ThrowingFunction;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.model.Box;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words places as pages or lines, and describes them as rectangles. Not thread-safe. */
public final class PlacePrinter {

    private static final Messages TEXTS = Messages.of("cli");

    /** Results are from few notes, and the next question is often about the same ones. */
    private static final int CACHED_NOTES = 32;

    private final ThrowingFunction<NoteId, Optional<List<Page>>, LibraryException> pagesOfNote;
    private final Map<NoteId, List<Page>> cache = new LinkedHashMap<>(CACHED_NOTES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<NoteId, List<Page>> eldest) {
            return size() > CACHED_NOTES;
        }
    };

    /** @param pagesOfNote the pages of a note, as {@link app.footnote.library.Library#pages} supplies them */
    public PlacePrinter(ThrowingFunction<NoteId, Optional<List<Page>>, LibraryException> pagesOfNote) {
        this.pagesOfNote = pagesOfNote;
    }

    /** The place in words, such as {@code page 12} or, in a file without pages, {@code line 40}. */
    String words(NoteId note, Place place) throws LibraryException, InterruptedException {
        Optional<Page> page = page(note, place);
        return page.filter(found -> found.layout() instanceof PageLayout.Flowing)
                .map(flowing -> TEXTS.text("place.line", line(flowing.text(), place.start())))
                .orElseGet(() -> TEXTS.text("place.page", place.page()));
    }

    /** The left, bottom, right and top edge of each line in PDF points; empty in a file without pages. */
    public Optional<List<float[]>> boxes(NoteId note, Place place) throws LibraryException, InterruptedException {
        return page(note, place)
                .map(Page::layout)
                .filter(PageLayout.Fixed.class::isInstance)
                .map(layout -> layout.boxes(place.start(), place.end()).stream().map(PlacePrinter::numbers).toList());
    }

    private static float[] numbers(Box box) {
        return new float[]{box.left(), box.bottom(), box.right(), box.top()};
    }

    private Optional<Page> page(NoteId note, Place place) throws LibraryException, InterruptedException {
        List<Page> pages = cache.get(note);
        if (pages == null) {
            pages = pagesOfNote.apply(note).orElse(List.of());
            cache.put(note, pages);
        }
        return pages.stream().filter(page -> page.number() == place.page()).findFirst();
    }

    private static long line(String text, int offset) {
        return 1 + text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count();
    }
}
