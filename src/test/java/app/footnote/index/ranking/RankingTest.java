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

class RankingTest {

    private static final NoteId TREES = new NoteId("trees");
    private static final NoteId COPY = new NoteId("copy");
    private static final MatchFeatures GOOD_MATCH = new MatchFeatures(.8, .2, .9, .9, .9, .5);
    private static final MatchFeatures POOR_MATCH = new MatchFeatures(.2, 0, .2, .2, .2, 0);

    private int ordinal;

    @Test
    void aMatchInWordsAndMeaningComesFirst() {
        Candidate both = candidate(passage(TREES, 0, "Rotations keep the tree balanced."), GOOD_MATCH, .8);
        Candidate words = candidate(passage(TREES, 100, "A balanced diet of tree bark."), GOOD_MATCH, .6);
        Candidate meaning = candidate(passage(TREES, 200, "It turns nodes around."), POOR_MATCH, .75);
        assertThat(texts(Ranking.rank(List.of(words, meaning, both), 3).hits()))
                .first()
                .isEqualTo(both.passage().text());
    }

    @Test
    void aPassageWithoutAVectorIsRankedByItsWords() {
        Candidate german = candidate(passage(TREES, 0, "Rotationen halten den Baum im Gleichgewicht."), GOOD_MATCH);
        Candidate english = candidate(passage(TREES, 100, "Something else altogether."), POOR_MATCH, .6);
        assertThat(texts(Ranking.rank(List.of(english, german), 2).hits()))
                .containsExactly(german.passage().text(), english.passage().text());
    }

    @Test
    void scoresAreProbabilitiesInDescendingOrder() {
        List<Hit> hits = Ranking.rank(
                List.of(
                        candidate(passage(TREES, 0, "one"), POOR_MATCH, .5),
                        candidate(passage(TREES, 100, "two"), GOOD_MATCH, .9),
                        candidate(passage(TREES, 200, "three"), GOOD_MATCH)),
                3).hits();
        assertThat(hits).extracting(Hit::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allMatch(score -> score > 0 && score < 1);
    }

    @Test
    void theSameSlideInTwoDecksIsOneHit() {
        String slide = "A B+ tree keeps all its values in the leaves, which are linked to one another.";
        List<Hit> hits = Ranking.rank(
                List.of(
                        candidate(passage(TREES, 0, slide), GOOD_MATCH, .8),
                        candidate(passage(COPY, 0, slide.replace(",", " ,")), GOOD_MATCH, .8),
                        candidate(passage(COPY, 500, "Another subject."), POOR_MATCH, .5)),
                3).hits();
        assertThat(hits).hasSize(2);
        assertThat(hits).extracting(hit -> hit.passage().note()).containsExactly(TREES, COPY);
    }

    @Test
    void theFullestStepOfAnAnimatedSlideStandsForAllSteps() {
        Passage first = page(4, "Trees Rotate the node");
        Passage second = page(5, "Trees Rotate the node up and move its parent down");
        Passage next = page(6, "Trees Delete the node, and join both children");
        List<Hit> hits = Ranking.rank(
                List.of(
                        candidate(first, GOOD_MATCH, .8), candidate(second, GOOD_MATCH, .7),
                        candidate(next, POOR_MATCH, .6)),
                3).hits();

        assertThat(hits).extracting(Hit::passage).containsExactly(second, next);
        assertThat(hits.getFirst().score())
                .isEqualTo(Ranking.rank(List.of(candidate(first, GOOD_MATCH, .8)), 1).hits().getFirst().score());
    }

    @Test
    void exercisesThatDifferInANumberAreDifferentHits() {
        List<Hit> hits = Ranking.rank(
                List.of(
                        candidate(passage(TREES, 0, "Insert 17 into the tree of figure 3."), GOOD_MATCH, .8),
                        candidate(passage(TREES, 500, "Insert 23 into the tree of figure 3."), GOOD_MATCH, .8)),
                3).hits();
        assertThat(hits).hasSize(2);
    }

    @Test
    void neighboursOfOneSectionBecomeOneHitInReadingOrder() {
        String first = "A rotation moves a node up.";
        Passage before = passage(TREES, 10, first);
        Passage after = passage(TREES, 10 + first.length() + 1, "Its parent moves down.");
        List<Hit> hits =
                Ranking.rank(List.of(candidate(before, POOR_MATCH, .7), candidate(after, GOOD_MATCH, .8)), 3).hits();
        assertThat(texts(hits)).containsExactly("A rotation moves a node up. Its parent moves down.");
        assertThat(hits.getFirst().passage().place()).isEqualTo(before.place().union(after.place()));
        assertThat(hits.getFirst().meaning()).hasValue(.8);
    }

    @Test
    void passagesWithTextBetweenThemAreDifferentHits() {
        Passage before = passage(TREES, 10, "A rotation moves a node up.");
        Passage after = passage(TREES, 60, "Its parent moves down.");
        assertThat(Ranking.rank(List.of(candidate(before, GOOD_MATCH, .8), candidate(after, GOOD_MATCH, .7)), 3).hits())
                .hasSize(2);
    }

    @Test
    void returnsNoMoreHitsThanRequested() {
        List<Candidate> many = List.of(
                candidate(passage(TREES, 0, "one"), GOOD_MATCH, .8),
                candidate(passage(TREES, 100, "two"), GOOD_MATCH, .8),
                candidate(passage(TREES, 200, "three"), GOOD_MATCH, .8));
        assertThat(Ranking.rank(many, 2).hits()).hasSize(2);
    }

    @Test
    void coverageDependsOnTheBestCandidate() {
        double sure = Ranking.rank(List.of(candidate(passage(TREES, 0, "one"), GOOD_MATCH, .85)), 1).coverage();
        double unsure = Ranking.rank(List.of(candidate(passage(TREES, 0, "one"), POOR_MATCH, .6)), 1).coverage();
        assertThat(sure).isGreaterThan(.5);
        assertThat(unsure).isLessThan(.5);
        assertThat(Ranking.rank(List.of(), 1).coverage()).isZero();
    }

    private static List<String> texts(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().text()).toList();
    }

    private Passage passage(NoteId note, int start, String text) {
        Place place = new Place(1, start, start + text.length());
        return new Passage(note, ordinal++, place, List.of("Trees"), text, text, "en");
    }

    private Passage page(int number, String text) {
        Place place = new Place(number, 1_000 * number, 1_000 * number + text.length());
        return new Passage(TREES, ordinal++, place, List.of("Trees"), text, text, "en");
    }

    private static Candidate candidate(Passage passage, MatchFeatures features, double meaning) {
        return new Candidate(passage, OptionalDouble.of(5), features, OptionalDouble.of(meaning));
    }

    private static Candidate candidate(Passage passage, MatchFeatures features) {
        return new Candidate(passage, OptionalDouble.of(5), features, OptionalDouble.empty());
    }
}
