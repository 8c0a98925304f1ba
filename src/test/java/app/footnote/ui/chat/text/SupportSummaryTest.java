package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupportSummaryTest {

    @Test
    void countsSupportedSentences() {
        assertThat(summary(Verdict.SUPPORTED, Verdict.SUPPORTED).sentence())
                .isEqualTo("All 2 sentences are supported by your notes");
        assertThat(summary(Verdict.SUPPORTED, Verdict.WEAK).sentence())
                .isEqualTo("1 of 2 sentences is supported by your notes");
        assertThat(summary(Verdict.WEAK, Verdict.UNCHECKED).sentence())
                .isEqualTo("0 of 2 sentences are supported by your notes");
    }

    @Test
    void countsDoubtfulSentences() {
        assertThat(summary(Verdict.SUPPORTED, Verdict.SUPPORTED).doubts()).isEmpty();
        assertThat(summary(Verdict.SUPPORTED, Verdict.WEAK).doubts()).isEqualTo("1 only weakly");
        assertThat(summary(Verdict.NOT_IN_NOTES, Verdict.NOT_IN_NOTES).doubts()).isEqualTo("2 not in your notes");
        assertThat(summary(Verdict.WEAK, Verdict.NOT_IN_NOTES).doubts())
                .isEqualTo("1 only weakly, 1 not in your notes");
    }

    @Test
    void hasOwnWordsForASingleSentence() {
        assertThat(summary(Verdict.SUPPORTED).sentence()).isEqualTo("The sentence is supported by your notes");
        assertThat(summary(Verdict.WEAK).sentence()).isEqualTo("The sentence is not clearly supported by your notes");
        assertThat(summary(Verdict.WEAK).doubts()).isEmpty();
    }

    @Test
    void isEmptyIfNoSentenceWasChecked() {
        assertThat(SupportSummary.of(answer())).isEmpty();
        assertThat(SupportSummary.of(answer(Verdict.UNCHECKED))).isEmpty();
    }

    @Test
    void saysThatTheNotesAreInAnotherLanguage() {
        SentenceCheck foreign = new SentenceCheck(
                0, 1, Verdict.UNCHECKED, List.of(), Optional.of(SentenceCheck.Reason.OTHER_LANGUAGE));

        assertThat(SupportSummary.of(answer(List.of(foreign))).orElseThrow().sentence())
                .isEqualTo("Not checked, because your notes are in another language");
    }

    private static SupportSummary summary(Verdict... verdicts) {
        return SupportSummary.of(answer(verdicts)).orElseThrow();
    }

    private static Answer answer(Verdict... verdicts) {
        List<SentenceCheck> checks = IntStream.range(0, verdicts.length)
                .mapToObj(i -> new SentenceCheck(i, i + 1, verdicts[i], List.of()))
                .toList();
        return answer(checks);
    }

    private static Answer answer(List<SentenceCheck> checks) {
        return new Answer(
                "x".repeat(checks.size()), List.of(), List.of(), checks, new Answer.Ending.Complete(),
                AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0)));
    }
}
