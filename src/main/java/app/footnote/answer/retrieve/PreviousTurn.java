package app.footnote.answer.retrieve;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.PassageId;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the turn before a follow-up question was about. The next answer is probably in the same notes, but not in the
 * passage that the student has just read. Immutable.
 *
 * @param notes the notes of its answer, each with a weight in [0, 1]; empty if the next question may be about others
 * @param read the best passages for the question before
 */
record PreviousTurn(Map<NoteId, Double> notes, Set<PassageId> read) {

    /** The number of hits for the question before that say where its subject is. */
    static final int HITS = 5;

    private static final double NOTE_WEIGHT = 3;
    private static final double READ_WEIGHT = 1;

    private static final PreviousTurn NONE = new PreviousTurn(Map.of(), Set.of());

    PreviousTurn {
        notes = Map.copyOf(notes);
        read = Set.copyOf(read);
    }

    /** Nothing is known about the turn before, or there was none. */
    static PreviousTurn none() {
        return NONE;
    }

    /**
     * @param hits for the question of the turn, best first
     * @param sameSubject whether the follow-up question cannot be understood without the turn
     */
    static PreviousTurn of(Turn turn, List<Hit> hits, boolean sameSubject) {
        Set<PassageId> read = hits.isEmpty() ? Set.of() : Set.of(hits.getFirst().passage().id());
        return new PreviousTurn(sameSubject ? notes(turn, hits) : Map.of(), read);
    }

    private static Map<NoteId, Double> notes(Turn turn, List<Hit> hits) {
        Map<NoteId, Double> notes = new HashMap<>();
        hits.forEach(hit -> notes.merge(hit.passage().note(), hit.score(), Math::max));
        for (Footnote footnote : turn.answer().footnotes()) {
            notes.put(footnote.quote().source().note(), 1.0);
        }
        return notes;
    }

    /** The log odds that a passage is about the same subject and new to the student. */
    double prior(Passage passage) {
        double note = NOTE_WEIGHT * notes.getOrDefault(passage.note(), 0.0);
        return read.contains(passage.id()) ? note - READ_WEIGHT : note;
    }
}
