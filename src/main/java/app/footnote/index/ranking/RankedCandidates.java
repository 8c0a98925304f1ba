package app.footnote.index.ranking;

import app.footnote.model.session.Hit;
import java.util.List;

/**
 * Candidates that were ranked.
 *
 * @param hits best first
 * @param coverage how probable it is that the answer is among them, from 0 to 1; 0 without hits
 */
public record RankedCandidates(List<Hit> hits, double coverage) {

    public RankedCandidates {
        hits = List.copyOf(hits);
    }
}
