package app.footnote.answer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineHeadingTest {

    private final List<Passage> note = new ArrayList<>();

    private void passage(int page, String text, String... headings) {
        note.add(
                new Passage(
                        new NoteId("note"), note.size(), new Place(page, 10, 10 + text.length()), List.of(headings),
                        text, text, "en"));
    }

    @Test
    void listsEachHeadingOnceAfterItsParent() {
        passage(1, "Hello.", "Trees");
        passage(2, "A heap.", "Trees", "Heaps", "Binary heaps");
        passage(3, "More.", "Trees", "Heaps", "Binary heaps");
        passage(4, "A list.", "Trees", "Lists");

        List<OutlineHeading> outline = OutlineHeading.of(note);

        assertThat(outline).extracting(OutlineHeading::title).containsExactly(
                "Trees", "Heaps", "Binary heaps", "Lists");
        assertThat(outline).extracting(OutlineHeading::level).containsExactly(0, 1, 2, 1);
        assertThat(outline).extracting(heading -> heading.place().page()).containsExactly(1, 2, 2, 4);
    }

    @Test
    void joinsTheSlidesOfASeries() {
        passage(1, "One.", "Heaps 1/2");
        passage(2, "Two.", "Heaps 2/2");

        assertThat(OutlineHeading.of(note)).extracting(OutlineHeading::title).containsExactly("Heaps");
    }

    @Test
    void listsAHeadingAgainAfterAnotherOne() {
        passage(1, "One.", "Heaps");
        passage(2, "Two.", "Lists");
        passage(3, "Three.", "Heaps");

        assertThat(OutlineHeading.of(note)).extracting(OutlineHeading::title).containsExactly(
                "Heaps", "Lists", "Heaps");
    }

    @Test
    void pointsToTheFirstLineBelowTheHeading() {
        passage(1, "First line\nSecond line", "Heaps");

        assertThat(OutlineHeading.of(note).getFirst().place()).isEqualTo(new Place(1, 10, 20));
    }

    @Test
    void isEmptyWithoutHeadings() {
        passage(1, "Text");

        assertThat(OutlineHeading.of(note)).isEmpty();
    }
}
