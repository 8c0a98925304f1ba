package app.footnote.index;

import app.footnote.model.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the candidates of any index by all that was measured of them, tells a passage once where several notes hold it,
 * and joins neighbours.
 *
 * <p>
 * Every measure is on a scale that does not depend on the other candidates, so what they say together can be compared
 * between questions and says how probable it is that a passage answers.
 */
public final class Ranking {

    private Ranking() {
    }

    /** The best candidates as hits, at most {@code limit}. */
    public static Ranked rank(List<Candidate> candidates, int limit) {
        List<Candidate> sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(Evidence::rank).reversed())
                .toList();
        List<Hit> hits = new ArrayList<>();
        Doubles told = new Doubles();
        for (Candidate candidate : sorted) {
            if (hits.size() < limit && told.isNew(candidate.passage())) {
                add(hit(candidate), hits);
            }
        }
        return new Ranked(hits, sorted.isEmpty() ? 0 : Evidence.coverage(sorted.getFirst()));
    }

    private static Hit hit(Candidate candidate) {
        return new Hit(candidate.passage(), Evidence.rank(candidate), candidate.words(), candidate.meaning());
    }

    /** Joins the hit to a better one that it goes on from or leads to; otherwise it stands for itself. */
    private static void add(Hit hit, List<Hit> better) {
        for (int i = 0; i < better.size(); i++) {
            if (Neighbours.are(better.get(i).passage(), hit.passage())) {
                better.set(i, Neighbours.joined(better.get(i), hit));
                return;
            }
        }
        better.add(hit);
    }
}
