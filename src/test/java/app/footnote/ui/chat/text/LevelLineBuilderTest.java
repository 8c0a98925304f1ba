package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.formula.Typesetter;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Turn;
import app.footnote.ui.chat.LevelTurns;
import app.footnote.ui.chat.text.LineStyle.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelLineBuilderTest {

    private static final AnswerContext ALL_SEARCHED = LevelTurns.context(5, 0, 0, 5);

    @Test
    void showsTheClosestQuotesAsCardsInsteadOfTheText() {
        List<ChatLine> lines = lines(LevelTurns.closest(ALL_SEARCHED));

        assertThat(of(Kind.LEVEL, lines)).extracting(ChatLine::text)
                .containsExactly("No sentence in your notes answers this directly. Closest:");
        assertThat(of(Kind.CARD, lines)).extracting(ChatLine::text)
                .containsExactly(
                        "consensus.md: “A leader may serve reads.” [1]", "timers.pdf: “A timeout is random.” [2]");
        assertThat(of(Kind.ITEM, lines)).isEmpty();
    }

    @Test
    void showsCardsForAnswersOfEarlierReleases() {
        assertThat(of(Kind.CARD, lines(LevelTurns.closest(null)))).hasSize(2);
    }

    @Test
    void saysThatNotesAreStillBeingReadBelowTheClosestQuotes() {
        List<ChatLine> lines = lines(LevelTurns.closest(LevelTurns.context(5, 1, 0, 5)));

        assertThat(of(Kind.NOTICE, lines)).extracting(ChatLine::text)
                .containsExactly("One note is still being read. Ask again when it is ready.");
    }

    @Test
    void saysWhatWasLookedAtIfTheNotesDoNotCoverTheQuestion() {
        List<ChatLine> lines = lines(LevelTurns.uncovered(ALL_SEARCHED));

        assertThat(of(Kind.LEVEL, lines)).extracting(ChatLine::text)
                .containsExactly("Your notes do not cover this. Looked at 5 notes, 10 pages.");
        assertThat(of(Kind.TEXT, lines)).isEmpty();
        assertThat(ways(lines)).containsExactly(new WayOn.AddNotes("Add notes"));
    }

    @Test
    void offersTheNotesThatWereNotSearched() {
        List<ChatLine> lines = lines(LevelTurns.uncovered(LevelTurns.context(5, 0, 0, 7)));

        assertThat(ways(lines)).first().isEqualTo(
                new WayOn.AskDifferently(
                        "Look in all 7 notes", Optional.of(Scope.all()), Set.of(AnswerOption.ALL_NOTES)));
    }

    @Test
    void offersAModelOnlyIfOneCanAnswer() {
        AnswerContext context = ALL_SEARCHED.offering(Set.of(AnswerOption.BEYOND_NOTES));

        assertThat(ways(lines(LevelTurns.uncovered(context)))).last().isEqualTo(
                new WayOn.AskDifferently("Answer anyway", Optional.empty(), Set.of(AnswerOption.BEYOND_NOTES)));
    }

    @Test
    void saysHowManyNotesWereNotLookedAt() {
        assertThat(level(LevelTurns.context(4, 3, 0, 4)))
                .startsWith("Your notes do not cover this yet: 3 of 7 are still being read. Looked at 4 notes");
        assertThat(level(LevelTurns.context(5, 0, 2, 5))).endsWith("2 notes could not be read and were not looked at.");
        assertThat(level(LevelTurns.context(0, 0, 2, 5))).isEqualTo("None of these notes could be read.");
        assertThat(level(LevelTurns.context(0, 0, 0, 5))).isEqualTo("There are no notes to answer from.");
    }

    private static String level(AnswerContext context) {
        return of(Kind.LEVEL, lines(LevelTurns.uncovered(context))).getFirst().text();
    }

    @Test
    void showsNeighboursBelowAnUncoveredQuestion() {
        List<ChatLine> lines = lines(LevelTurns.nearby(ALL_SEARCHED));

        assertThat(of(Kind.TEXT, lines)).extracting(ChatLine::text).containsExactly("Nearby:");
        assertThat(of(Kind.CARD, lines)).hasSize(1);
    }

    @Test
    void showsTheTextIfItIsUnknownWhatWasSearched() {
        List<ChatLine> lines = lines(LevelTurns.uncovered(null));

        assertThat(of(Kind.LEVEL, lines)).isEmpty();
        assertThat(of(Kind.TEXT, lines)).extracting(ChatLine::text).containsExactly("Your notes do not cover this.");
    }

    @Test
    void marksWhatAModelWritesFromTheClosestPages() {
        List<ChatLine> lines = lines(LevelTurns.byModel(new Ending.Closest()));

        assertThat(of(Kind.LEVEL, lines)).extracting(ChatLine::text)
                .containsExactly("No sentence in your notes answers this directly.");
        assertThat(of(Kind.TEXT, lines)).extracting(ChatLine::text)
                .containsExactly("From the closest pages:", "It is fast.");
    }

    @Test
    void marksWhatAModelWritesBeyondTheNotes() {
        List<ChatLine> lines = lines(LevelTurns.byModel(new Ending.NotInNotes()));

        assertThat(of(Kind.LEVEL, lines)).extracting(ChatLine::text)
                .containsExactly("Your notes do not cover this. What follows is not from them.");
        assertThat(of(Kind.TEXT, lines)).extracting(ChatLine::text).containsExactly("It is fast.");
    }

    @Test
    void marksAnAnswerWhileAModelWritesIt() {
        LiveAnswer live = new LiveAnswer("Is it fast?");
        live.onEvent(new AnswerEvent.EndingExpected(new Ending.Closest()));
        live.onEvent(new AnswerEvent.Packed(new AnswerProvenance.Prompt(1, 100, 8_192, 0)));
        live.onEvent(new AnswerEvent.Loading("qwen3:4b"));
        live.onEvent(new AnswerEvent.Token("It is"));

        List<ChatLine> lines = lines(live.snapshot());

        assertThat(of(Kind.LEVEL, lines)).hasSize(1);
        assertThat(of(Kind.TEXT, lines)).extracting(ChatLine::text)
                .containsExactly("From the closest pages:", "It is");
    }

    private static List<WayOn> ways(List<ChatLine> lines) {
        Segment segment = of(Kind.WAYS_ON, lines).getFirst().runs().getFirst().segment();
        return ((Segment.WaysOn) segment).ways();
    }

    private static List<ChatLine> of(Kind kind, List<ChatLine> lines) {
        return lines.stream().filter(line -> line.style().kind() == kind).toList();
    }

    private static List<ChatLine> lines(Turn turn) {
        return lines(TurnView.of(turn));
    }

    private static List<ChatLine> lines(TurnView view) {
        return TurnLineBuilder.of(0, view, false, new Typesetter());
    }
}
