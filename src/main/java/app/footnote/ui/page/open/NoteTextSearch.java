package app.footnote.ui.page.open;

import app.footnote.model.Page;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds words in the pages of a note. Immutable. */
public final class NoteTextSearch {

    /** More are of no use to anybody, and marking them would take long. */
    public static final int MOST = 2000;

    private final List<Page> pages;
    private final List<FoldedText> texts;

    public NoteTextSearch(List<Page> pages) {
        this.pages = pages;
        this.texts = pages.stream().map(page -> FoldedText.of(page.text())).toList();
    }

    /**
     * The places where the words stand, in the order of the pages; the first {@link #MOST} of them.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Place> find(String words) throws InterruptedException {
        FoldedText wanted = FoldedText.of(words);
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < texts.size() && found.size() < MOST; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int page = pages.get(i).number();
            texts.get(i).find(wanted).forEach(range -> found.add(new Place(page, range.start(), range.end())));
        }
        return List.copyOf(found.size() > MOST ? found.subList(0, MOST) : found);
    }

    /** Of the places where the words stand, that which is nearest to this one. */
    Optional<Place> nearest(String words, Place place) throws InterruptedException {
        return find(words).stream().min(Comparator.comparingLong(other -> distance(place, other)));
    }

    private static long distance(Place one, Place other) {
        return Math.abs(one.page() - other.page()) * (long) Integer.MAX_VALUE + Math.abs(one.start() - other.start());
    }
}
