package app.footnote.answer.retrieve;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the turns before a follow-up question were about. The next answer is probably in the same notes, but not in a
 * passage that the student has just read. Immutable.
 *
 * @param notes the notes of the last answer, each with a weight in [0, 1]; empty if the next question may be about
 * others
 * @param read the best places of all answers
 */
record EarlierTurns(Map<NoteId, Double> notes, List<ReadPlace> read) {

    /** Students rarely come back to what they asked before these turns. */
    static final int MOST_TURNS = 4;

    /** The number of hits for a question that say where its subject is. */
    static final int HITS = 5;

    private static final double NOTE_WEIGHT = 3;
    private static final double READ_WEIGHT = 1;

    /** A place that a student has read. */
    record ReadPlace(NoteId note, Place place) {

        private boolean isIn(Passage passage) {
            return note.equals(passage.note()) && place.overlap(passage.place()) > 0;
        }
    }

    EarlierTurns {
        notes = Map.copyOf(notes);
        read = List.copyOf(read);
    }

    /** There were no turns. */
    static EarlierTurns none() {
        return new EarlierTurns(Map.of(), List.of());
    }

    /** These turns and a later one whose answer has footnotes. */
    EarlierTurns and(Turn turn) {
        Map<NoteId, Double> cited = new HashMap<>();
        List<Footnote> footnotes = turn.answer().footnotes();
        footnotes.forEach(footnote -> cited.put(footnote.source().note(), 1.0));
        return and(cited, footnotes.stream().limit(1).map(Footnote::source)
                .map(source -> new ReadPlace(source.note(), source.place())).toList());
    }

    /**
     * These turns and a later one whose answer has no footnotes.
     *
     * @param hits for the question of the turn, best first
     */
    EarlierTurns and(List<Hit> hits) {
        Map<NoteId, Double> found = new HashMap<>();
        hits.forEach(hit -> found.merge(hit.passage().note(), hit.score(), Math::max));
        return and(found, hits.stream().limit(1).map(Hit::passage)
                .map(passage -> new ReadPlace(passage.note(), passage.place())).toList());
    }

    private EarlierTurns and(Map<NoteId, Double> notesOfTurn, List<ReadPlace> readInTurn) {
        return new EarlierTurns(notesOfTurn, Stream.concat(read.stream(), readInTurn.stream()).toList());
    }

    /** These turns if the next question may be about another subject. */
    EarlierTurns withoutNotes() {
        return new EarlierTurns(Map.of(), read);
    }

    /** The log odds that a passage is about the same subject and new to the student. */
    double prior(Passage passage) {
        double note = NOTE_WEIGHT * notes.getOrDefault(passage.note(), 0.0);
        return read.stream().anyMatch(place -> place.isIn(passage)) ? note - READ_WEIGHT : note;
    }
}
