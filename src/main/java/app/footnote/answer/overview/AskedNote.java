package app.footnote.answer.overview;

import app.footnote.answer.passage.Findings;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the note that a request is about. */
final class AskedNote {

    /** The lowest score of the best hit for a subject in the notes; chosen on a few summaries of lecture notes. */
    private static final double SUFFICIENT_SCORE = .75;

    private AskedNote() {
    }

    /**
     * The note that the request names, or else the note with most of the best hits; empty if the notes are not about
     * the subject.
     */
    static Optional<NoteId> of(Findings findings) {
        if (!findings.retrieval().named().isEmpty()) {
            return Optional.of(findings.retrieval().named().getFirst());
        }
        return isAboutSubject(findings) ? mostFound(findings.passages()) : Optional.empty();
    }

    private static boolean isAboutSubject(Findings findings) {
        return findings.retrieval().covered()
                || findings.passages().stream().limit(1).anyMatch(best -> best.hit().score() >= SUFFICIENT_SCORE);
    }

    private static Optional<NoteId> mostFound(List<FoundPassage> hits) {
        Map<NoteId, Double> scores = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            scores.merge(hits.get(i).passage().note(), 1.0 / (2 + i), Double::sum);
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
