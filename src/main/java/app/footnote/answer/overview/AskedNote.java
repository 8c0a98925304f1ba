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

    private AskedNote() {
    }

    /** The note that the request names, or else the note with most of the best hits; empty without hits. */
    static Optional<NoteId> of(Findings findings) {
        return findings.retrieval().named().stream().findFirst().or(() -> mostFound(findings.passages()));
    }

    private static Optional<NoteId> mostFound(List<FoundPassage> hits) {
        Map<NoteId, Double> scores = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            scores.merge(hits.get(i).passage().note(), 1.0 / (2 + i), Double::sum);
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
