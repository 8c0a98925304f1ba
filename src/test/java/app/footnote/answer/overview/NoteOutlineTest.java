package app.footnote.answer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteOutlineTest {

    private final InMemoryNotes notes = new InMemoryNotes();

    private List<String> titles() {
        NoteId note = notes.notes(Scope.all()).getFirst();
        return NoteOutline.of(FoundPassage.unranked(notes.passages(note), notes.details(note).orElseThrow()))
                .sections().stream().map(OutlineSection::title).toList();
    }

    @Test
    void joinsTheSlidesOfASeries() {
        notes.with("maps.pdf", 1, "Hashing 1/2", "a").with("maps.pdf", 2, "Hashing 2/2", "b")
                .with("maps.pdf", 3, "Probing (cont.)", "c");

        assertThat(titles()).containsExactly("Hashing", "Probing");
    }

    @Test
    void addsPagesWithoutAHeadingToTheSectionBeforeThem() {
        notes.with("maps.pdf", 1, "Hashing", "a").with("maps.pdf", 2, "", "b").with("maps.pdf", 3, "Probing", "c");

        assertThat(titles()).containsExactly("Hashing", "Probing");
    }

    @Test
    void leavesTheTitleOfTheWholeNoteOut() {
        notes.with("maps.pdf", 1, "Maps", "a").with("maps.pdf", 2, "Maps", "b");

        assertThat(titles()).containsExactly("");
    }
}
