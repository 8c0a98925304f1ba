package app.footnote.answer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.retrieve.MissingTerms;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.session.Hit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static Evidence of(double coverage, double score) {
        return Evidence.of(retrieval(coverage, score));
    }

    private static Retrieval retrieval(double coverage, double score) {
        Passage passage = new Passage(new NoteId("note"), 0, new Place(1, 0, 4), List.of(), "text", "text", "en");
        Hit hit = new Hit(passage, score, OptionalDouble.empty(), OptionalDouble.empty());
        return new Retrieval(List.of(hit), coverage);
    }

    @Test
    void isDirectIfCoverageAndScoreAreHigh() {
        assertThat(of(.9, .9)).isEqualTo(Evidence.DIRECT);
    }

    @Test
    void isDirectIfAHighScoreOutweighsALowCoverage() {
        assertThat(of(.48, .98)).isEqualTo(Evidence.DIRECT);
    }

    @Test
    void isRelatedIfNeitherIsHigh() {
        assertThat(of(.4, .3)).isEqualTo(Evidence.RELATED);
    }

    @Test
    void isBetterIfTheQuestionNamesTheNote() {
        Retrieval unnamed = retrieval(.4, .7);
        Retrieval named = new Retrieval(
                unnamed.hits(), unnamed.coverage(), List.of(new NoteId("note")), MissingTerms.none(),
                Optional.empty());

        assertThat(Evidence.of(unnamed)).isEqualTo(Evidence.RELATED);
        assertThat(Evidence.of(named)).isEqualTo(Evidence.DIRECT);
    }

    @Test
    void isMissingIfBothAreVeryLow() {
        assertThat(of(.01, 0)).isEqualTo(Evidence.NONE);
    }
}
