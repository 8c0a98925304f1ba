package app.footnote.cli.print;

import app.footnote.library.store.LibraryException;
import app.footnote.model.Box;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells places in people's and in programs' terms: pages, lines and rectangles. For one thread. */
public final class PlacePrinter {

    /** A result list touches few notes, and the next question often the same ones. */
    private static final int NOTES_KEPT = 32;

    private final KeptPages keptPages;
    private final Map<NoteId, List<Page>> kept = new LinkedHashMap<>(NOTES_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<NoteId, List<Page>> eldest) {
            return size() > NOTES_KEPT;
        }
    };

    /** The pages that were read of a note; in the program {@link app.footnote.library.Library#pages}. */
    @FunctionalInterface
    public interface KeptPages {

        Optional<List<Page>> of(NoteId note) throws LibraryException, InterruptedException;
    }

    public PlacePrinter(KeptPages keptPages) {
        this.keptPages = keptPages;
    }

    /** Such as {@code page 12} or, in a file that has no pages, {@code line 40}. */
    String words(NoteId note, Place place) throws LibraryException, InterruptedException {
        Optional<Page> page = page(note, place);
        return page.filter(found -> found.layout() instanceof PageLayout.Flowing)
                .map(flowing -> "line " + line(flowing.text(), place.start()))
                .orElse("page " + place.page());
    }

    /** Left, bottom, right, top of each line of the place in PDF points; empty in a file that has no pages. */
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
        List<Page> pages = kept.get(note);
        if (pages == null) {
            pages = keptPages.of(note).orElse(List.of());
            kept.put(note, pages);
        }
        return pages.stream().filter(page -> page.number() == place.page()).findFirst();
    }

    private static long line(String text, int offset) {
        return 1 + text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count();
    }
}
