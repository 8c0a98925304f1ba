package app.footnote.index.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.MatchFeatures;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Hit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Follow-up questions. */
class ContextualRankingTest {

    private static final Passage ROOT = passage(0, "The root of a tree has no parent.");
    private static final Passage ROTATION = passage(1, "A tree is rebalanced by rotations.");
    private static final Passage HASH = passage(2, "A hash table has buckets.");

    @Test
    void theContextDecidesIfTheQuestionAloneFindsLittle() {
        List<Candidate> alone = List.of(meaning(ROOT, .61), meaning(ROTATION, .60), meaning(HASH, .60));
        List<Candidate> inContext = List.of(meaning(ROOT, .70), meaning(ROTATION, .80), meaning(HASH, .55));

        assertThat(passages(Ranking.rank(alone, inContext, ContextualRankingTest::noPrior, 3))).startsWith(ROTATION);
    }

    @Test
    void theContextIsIgnoredIfTheQuestionAloneFindsItsAnswer() {
        List<Candidate> alone = List.of(meaning(HASH, 1), meaning(ROTATION, .97));
        List<Candidate> inContext = List.of(meaning(HASH, .6), meaning(ROTATION, .7));

        assertThat(passages(Ranking.rank(alone, inContext, ContextualRankingTest::noPrior, 2))).containsExactly(HASH,
                ROTATION);
    }

    @Test
    void findsCandidatesOfTheContextOnly() {
        List<Candidate> alone = List.of(meaning(ROOT, .55), meaning(HASH, .55));
        List<Candidate> inContext = List.of(meaning(ROTATION, .9), meaning(ROOT, .5));

        assertThat(passages(Ranking.rank(alone, inContext, ContextualRankingTest::noPrior, 3))).startsWith(ROTATION)
                .contains(ROOT, HASH);
    }

    @Test
    void usesTheContextIfTheQuestionFindsNothing() {
        assertThat(passages(Ranking.rank(List.of(), List.of(meaning(ROTATION, .8)), ContextualRankingTest::noPrior, 3)))
                .containsExactly(ROTATION);
    }

    @Test
    void anEmptyContextChangesNothing() {
        List<Candidate> alone = List.of(meaning(ROOT, .8), meaning(HASH, .6));

        assertThat(passages(Ranking.rank(alone, List.of(), ContextualRankingTest::noPrior, 2)))
                .isEqualTo(passages(Ranking.rank(alone, 2)));
    }

    private static List<Passage> passages(RankedCandidates ranked) {
        return ranked.hits().stream().map(Hit::passage).toList();
    }

    private static Candidate meaning(Passage passage, double cosine) {
        return new Candidate(passage, OptionalDouble.empty(), MatchFeatures.NONE, OptionalDouble.of(cosine));
    }

    private static Passage passage(int ordinal, String text) {
        Place place = new Place(1, 1000 * ordinal, 1000 * ordinal + text.length());
        return new Passage(new NoteId("trees"), ordinal, place, List.of(), text, text, "en");
    }

    private static double noPrior(Passage passage) {
        return 0;
    }
}
