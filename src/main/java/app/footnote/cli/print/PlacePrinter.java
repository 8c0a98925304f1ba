package app.footnote.cli.print;

import app.footnote.function.ThrowingFunction;
import app.footnote.library.CachedPages;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.Box;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLabels;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import app.footnote.model.session.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Words places as pages or lines, and describes them as rectangles. Not thread-safe. */
public final class PlacePrinter {

    private static final Messages TEXTS = Messages.of("cli");

    private final CachedPages pages;

    /** @param pagesOfNote the pages of a note, as {@link app.footnote.library.Library#pages} supplies them */
    public PlacePrinter(ThrowingFunction<NoteId, Optional<List<Page>>, LibraryException> pagesOfNote) {
        this.pages = new CachedPages(pagesOfNote);
    }

    /** The place in words, such as {@code page 12} or, in a file without pages, {@code line 40}. */
    String words(Source source) throws LibraryException, InterruptedException {
        return words(source.note(), source.place(), PageWording.number(source));
    }

    /** @param labels of the note */
    String words(NoteId note, Place place, PageLabels labels) throws LibraryException, InterruptedException {
        return words(note, place, PageWording.number(place.page(), labels));
    }

    private String words(NoteId note, Place place, String number) throws LibraryException, InterruptedException {
        return line(note, place)
                .map(line -> TEXTS.text("place.line", line))
                .orElseGet(() -> TEXTS.text("place.page", number));
    }

    /** The line on which the place begins; empty in a file with pages. */
    public Optional<Integer> line(NoteId note, Place place) throws LibraryException, InterruptedException {
        OptionalInt line = pages.page(note, place.page())
                .map(page -> page.lineAt(place.start()))
                .orElse(OptionalInt.empty());
        return line.stream().boxed().findFirst();
    }

    /** The left, bottom, right and top edge of each line in PDF points; empty in a file without pages. */
    public Optional<List<float[]>> boxes(NoteId note, Place place) throws LibraryException, InterruptedException {
        return pages.page(note, place.page())
                .map(Page::layout)
                .filter(PageLayout.Fixed.class::isInstance)
                .map(layout -> layout.boxes(place.start(), place.end()).stream().map(PlacePrinter::numbers).toList());
    }

    private static float[] numbers(Box box) {
        return new float[]{box.left(), box.bottom(), box.right(), box.top()};
    }
}
