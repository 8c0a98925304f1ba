package app.footnote.ui.page.open;

import app.footnote.model.Page;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds text in the pages of a note. Immutable. */
public final class NoteTextSearch {

    /** Nobody looks at more matches, and to highlight them would take too long. */
    public static final int MAX_MATCHES = 2000;

    private final List<Page> pages;
    private final List<FoldedText> texts;

    public NoteTextSearch(List<Page> pages) {
        this.pages = pages;
        this.texts = pages.stream().map(page -> FoldedText.of(page.text())).toList();
    }

    /**
     * The places of the matches, from the first page to the last; at most {@link #MAX_MATCHES}.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Place> find(String words) throws InterruptedException {
        FoldedText query = FoldedText.of(words);
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < texts.size() && found.size() < MAX_MATCHES; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int page = pages.get(i).number();
            texts.get(i).find(query).forEach(range -> found.add(new Place(page, range.start(), range.end())));
        }
        return List.copyOf(found.size() > MAX_MATCHES ? found.subList(0, MAX_MATCHES) : found);
    }

    /** The match that is nearest to a place. */
    Optional<Place> nearest(String words, Place place) throws InterruptedException {
        return find(words).stream().min(Comparator.comparingLong(other -> distance(place, other)));
    }

    private static long distance(Place one, Place other) {
        return Math.abs(one.page() - other.page()) * (long) Integer.MAX_VALUE + Math.abs(one.start() - other.start());
    }
}
