package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.formula.Typesetter;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.ui.chat.SampleTurns;
import app.footnote.ui.chat.text.LineStyle.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnLineBuilderTest {

    private static final Failure NO_MODEL = Failure.verbatim(
            Failure.Kind.MODEL, "No model is installed.", "Pull one on the set-up page.");

    private final AtomicLong nanos = new AtomicLong();
    private final LiveAnswer live = new LiveAnswer("Why?", nanos::get);

    @Test
    void showsTheCurrentStepAndItsDuration() {
        emit(new AnswerEvent.Searching(), 0);
        assertThat(status()).isEqualTo("Searching your notes…");

        nanos.addAndGet(2_340_000_000L);
        assertThat(status()).isEqualTo("Searching your notes… 2.3 s");

        emit(new AnswerEvent.Found(List.of(), 2_340), 0);
        emit(new AnswerEvent.Packed(new AnswerProvenance.Prompt(6, 2_900, 8_192, 0)), 0);
        emit(new AnswerEvent.Loading("qwen3:4b"), 1_500);
        assertThat(status())
                .isEqualTo(
                        "searched 2.3 s\u20036 passages, 2,900 of 8,192 tokens\u2003"
                                + "Loading qwen3:4b and reading 0 passages… 1.5 s");

        emit(new AnswerEvent.Thinking("Hm."), 0);
        assertThat(status()).contains("model loaded 1.5 s").endsWith("Thinking…");

        emit(new AnswerEvent.Token("So"), 0);
        assertThat(status()).endsWith("Writing…");
    }

    @Test
    void showsHowMuchOfAWholeNoteWasRead() {
        emit(new AnswerEvent.Reading(9, 24, AnswerEvent.Reading.Unit.PAGES), 0);
        emit(new AnswerEvent.Token("So"), 0);
        assertThat(status()).endsWith("Read 9 of 24 pages\u2003Writing…");

        emit(new AnswerEvent.Reading(1, 3, AnswerEvent.Reading.Unit.SECTIONS), 0);
        assertThat(status()).contains("Read 1 of 3 sections");
    }

    @Test
    void showsKeywordResultsUntilTheSearchIsOver() {
        List<Footnote> footnotes = SampleTurns.balance().answer().footnotes();
        emit(new AnswerEvent.Searching(), 0);
        emit(new AnswerEvent.FoundByWords("> Its very words [1]", footnotes), 0);

        assertThat(live.snapshot().markdown()).isEqualTo("> Its very words [1]");
        assertThat(live.snapshot().footnotes()).isEqualTo(footnotes);
        assertThat(status()).isEqualTo("Found by keywords; searching by meaning…");

        emit(new AnswerEvent.Found(List.of(), 900), 0);

        assertThat(live.snapshot().markdown()).isEmpty();
        assertThat(live.snapshot().footnotes()).isEmpty();
    }

    @Test
    void givesEqualSnapshotsUntilSomethingChanges() {
        emit(new AnswerEvent.Searching(), 0);
        TurnView before = live.snapshot();

        nanos.addAndGet(40_000_000);
        assertThat(live.snapshot()).isEqualTo(before);
        nanos.addAndGet(60_000_000);
        assertThat(live.snapshot()).isNotEqualTo(before);
    }

    @Test
    void showsTheSpeedOfAModelAfterTheAnswer() {
        ChatLine status = line(TurnView.of(SampleTurns.balance()), Kind.STATUS);

        assertThat(status.text())
                .startsWith("searched 11 ms\u2003model loaded 900 ms\u20036 passages, 2,900 of 8,192 tokens")
                .endsWith("words/s");
    }

    @Test
    void showsANoticeWithItsRemedy() {
        emit(new AnswerEvent.Noticed(NO_MODEL), 0);

        assertThat(line(live.snapshot(), Kind.NOTICE).text())
                .isEqualTo("No model is installed. Pull one on the set-up page.");
    }

    @Test
    void hidesTheReasoningUntilItIsOpened() {
        TurnView view = TurnView.of(SampleTurns.balance());

        assertThat(lines(view, false)).filteredOn(line -> line.style().kind() == Kind.THINKING)
                .extracting(ChatLine::text)
                .containsExactly("Thinking, 11 words");
        assertThat(lines(view, true)).filteredOn(line -> line.style().kind() == Kind.THINKING)
                .extracting(ChatLine::text)
                .containsExactly(
                        "Thinking, 11 words", "The student asks about AVL trees.", "I should look at rotations.");
    }

    @Test
    void saysWhyAnAnswerIsIncomplete() {
        assertThat(line(TurnView.of(SampleTurns.stopped()), Kind.NOTICE).text())
                .isEqualTo("The answer was stopped before it was complete.");
        assertThat(line(TurnView.of(SampleTurns.broken()), Kind.FAILURE).text())
                .isEqualTo("Ollama at http://127.0.0.1:11434 stopped answering. Start Ollama, and ask again.");
    }

    @Test
    void saysThatTheModelNoLongerSeesTheBeginning() {
        emit(new AnswerEvent.Packed(new AnswerProvenance.Prompt(6, 8_000, 8_192, 3)), 0);

        assertThat(line(live.snapshot(), Kind.NOTICE).text()).contains("first 3 turns");
    }

    @Test
    void showsTheMarkdownSourceOfAnAnswerThatCannotBeRendered() {
        TurnView view = TurnView.of(
                SampleTurns.turn("Why?", "Some **words**.\n\nMore.", List.of(), new Ending.Complete()));

        assertThat(TurnLineBuilder.unrendered(0, view)).filteredOn(line -> line.style().kind() == Kind.TEXT)
                .extracting(ChatLine::text)
                .containsExactly("Some **words**.", "More.");
    }

    @Test
    void countsTheSentencesThatTheNotesSupport() {
        SupportSummary support = SupportSummary.of(SampleTurns.balance().answer()).orElseThrow();

        assertThat(support.sentence()).isEqualTo("5 of 7 sentences are supported by your notes");
        assertThat(support.doubts()).isEqualTo("1 only weakly, 1 not in your notes");
        assertThat(SupportSummary.of(SampleTurns.everything().answer())).isEqualTo(Optional.empty());
    }

    @Test
    void replacesTheDraftByTheCheckedAnswer() {
        emit(new AnswerEvent.Token("Wrong [1]."), 0);
        emit(
                new AnswerEvent.Checked(
                        SampleTurns.turn("Why?", "Right.", List.of(), new Ending.Complete()).answer()),
                0);

        assertThat(live.snapshot().markdown()).isEqualTo("Right.");
    }

    private void emit(AnswerEvent event, long thenMillis) {
        live.onEvent(event);
        nanos.addAndGet(thenMillis * 1_000_000);
    }

    private String status() {
        return line(live.snapshot(), Kind.STATUS).text();
    }

    private static ChatLine line(TurnView view, Kind kind) {
        return lines(view, false).stream().filter(line -> line.style().kind() == kind).findFirst().orElseThrow();
    }

    private static List<ChatLine> lines(TurnView view, boolean thinking) {
        return TurnLineBuilder.of(0, view, thinking, new Typesetter());
    }
}
