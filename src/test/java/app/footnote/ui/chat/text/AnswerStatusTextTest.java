package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.session.AnswerProvenance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerStatusTextTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENDED")
    void hasWordsForEachPhase(AnswerPhase phase) {
        assertThat(AnswerStatusText.of(view(phase, 0, 2)).getLast()).endsWith("…");
        assertThat(AnswerStatusText.of(view(phase, 1_200, 2)).getLast()).endsWith("… 1.2 s");
    }

    @Test
    void countsPassages() {
        assertThat(AnswerStatusText.of(view(AnswerPhase.CHOOSING, 0, 1)).getLast()).isEqualTo("Reading 1 passage…");
        assertThat(AnswerStatusText.of(view(AnswerPhase.CHOOSING, 0, 1_000)).getLast())
                .isEqualTo("Reading 1,000 passages…");
    }

    private static TurnView view(AnswerPhase phase, long millis, int hits) {
        AnswerProvenance provenance = AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0));
        return new TurnView(
                "Why?", new TurnView.Draft("", List.of(), provenance),
                new TurnView.Progress(phase, millis, hits, Optional.empty()),
                AnswerLevel.DIRECT, Optional.empty(), "");
    }
}
