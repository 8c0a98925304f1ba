package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Hit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EarlierTurnsTest {

    private static final NoteId NOTE = new NoteId("note");
    private static final NoteId OTHER = new NoteId("other");

    private static Passage passage(NoteId note, int start) {
        String text = "ten chars!";
        return new Passage(note, start / 10, new Place(1, start, start + 10), List.of(), text, text, "en");
    }

    private static Hit hit(Passage passage, double score) {
        return new Hit(passage, score, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void preferOtherPassagesOfTheSameNote() {
        EarlierTurns turns = EarlierTurns.none().and(List.of(hit(passage(NOTE, 0), .9)));

        assertThat(turns.prior(passage(NOTE, 10))).isGreaterThan(turns.prior(passage(NOTE, 0)));
        assertThat(turns.prior(passage(NOTE, 0))).isGreaterThan(turns.prior(passage(OTHER, 0)));
        assertThat(turns.prior(passage(OTHER, 0))).isZero();
    }

    @Test
    void rememberWhatAllTurnsReadButOnlyTheNotesOfTheLast() {
        EarlierTurns turns = EarlierTurns.none()
                .and(List.of(hit(passage(NOTE, 0), .9)))
                .and(List.of(hit(passage(OTHER, 0), .9)));

        assertThat(turns.prior(passage(NOTE, 0))).isNegative();
        assertThat(turns.prior(passage(NOTE, 10))).isZero();
        assertThat(turns.prior(passage(OTHER, 10))).isPositive();
    }

    @Test
    void preferNoNoteForAnotherSubject() {
        EarlierTurns turns = EarlierTurns.none().and(List.of(hit(passage(NOTE, 0), .9))).withoutNotes();

        assertThat(turns.prior(passage(NOTE, 0))).isNegative();
        assertThat(turns.prior(passage(NOTE, 10))).isZero();
    }
}
