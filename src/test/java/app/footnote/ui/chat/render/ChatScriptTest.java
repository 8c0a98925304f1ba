package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.chat.SampleTurns;
import app.footnote.ui.chat.render.ChatScript.Change;
import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TurnRenderer;
import app.footnote.ui.chat.text.TurnView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatScriptTest {

    private final ChatScript script = new ChatScript();

    @Test
    void replacesOnlyTheLineThatGrew() {
        script.replaceAll(List.of(lines("q", "a"), lines("r", "one", "tw")));

        assertThat(script.setTurn(1, lines("r", "one", "two"))).isEqualTo(new Change(4, 5, lines("two")));
    }

    @Test
    void changesNothingWhereNothingChanged() {
        script.replaceAll(List.of(lines("q", "a")));

        assertThat(script.setTurn(0, lines("q", "a")).isEmpty()).isTrue();
    }

    @Test
    void replacesTheLineBeforeTooIfLinesAreOnlyAdded() {
        script.replaceAll(List.of(lines("q", "a")));

        assertThat(script.setTurn(0, lines("q", "a", "b"))).isEqualTo(new Change(1, 2, lines("a", "b")));
        assertThat(script.setTurn(1, lines("r"))).isEqualTo(new Change(2, 3, lines("b", "r")));
    }

    /** Applies each change to a copy of the lines; the copy must have the lines of all turns. */
    @Test
    void buildsTheSameTextFromChanges() {
        Random random = new Random(7);
        List<ChatLine> shown = new ArrayList<>(lines("first"));
        List<List<ChatLine>> turns = new ArrayList<>(List.of(lines("first")));
        script.replaceAll(turns);
        for (int i = 0; i < 500; i++) {
            int turn = random.nextInt(turns.size() + 1);
            List<ChatLine> after = IntStream.rangeClosed(0, 1 + random.nextInt(5))
                    .mapToObj(_ -> line(String.valueOf(random.nextInt(4))))
                    .toList();
            if (turn == turns.size()) {
                turns.add(after);
            } else {
                turns.set(turn, after);
            }

            Change change = script.setTurn(turn, after);

            if (!change.isEmpty()) {
                assertThat(change.end()).isGreaterThan(change.start());
                shown.subList(change.start(), change.end()).clear();
                shown.addAll(change.start(), change.lines());
            }
            assertThat(shown).isEqualTo(turns.stream().flatMap(List::stream).toList());
        }
    }

    @Test
    void reachesOtherLinesInSmallSteps() {
        Random random = new Random(7);
        List<ChatLine> target = many(random);
        script.replaceAll(List.of(many(random)));

        for (int left = target.size(); !script.nextStep(0, target).equals(target); left--) {
            assertThat(left).isPositive();
            Change change = script.setTurn(0, script.nextStep(0, target));
            assertThat(change.lines().size()).isLessThan(8);
        }

        assertThat(script.nextStep(0, target)).isSameAs(target);
    }

    private static List<ChatLine> many(Random random) {
        return IntStream.range(0, 60).mapToObj(_ -> line(String.valueOf(random.nextInt(9)))).toList();
    }

    @Test
    void findsTheTurnOfALine() {
        script.replaceAll(List.of(lines("q", "a"), lines("r"), lines("s", "b")));

        assertThat(IntStream.range(0, 5).map(script::turnOf)).containsExactly(0, 0, 1, 2, 2);
    }

    @Test
    void copiesObjectsAsText() {
        List<ChatLine> lines = new TurnRenderer().lines(0, TurnView.of(SampleTurns.balance()), false);
        script.replaceAll(List.of(lines));

        String text = script.text(0, 0, lines.size() - 1, Integer.MAX_VALUE);

        assertThat(text)
                .startsWith("How does an AVL tree keep its balance?\n\n")
                .contains("within one of each other [1]. After")
                .contains("\n\n$$bf(v) = h(left(v)) - h(right(v)) \\in \\{-1, 0, 1\\}$$\n\n")
                .contains("• LL, RR: a single rotation around the node [2]\n• LR, RL")
                .contains("if bf(v) > 1 and bf(left(v)) >= 0:\n    v = rotateRight(v)      # LL")
                .doesNotContain("\uFFFC");
    }

    @Test
    void copiesFromTheMiddleOfALineToTheMiddleOfAnother() {
        script.replaceAll(List.of(lines("question", "answer")));

        assertThat(script.text(0, 5, 1, 3)).isEqualTo("ion\n\nans");
    }

    @Test
    void putsEarlierTurnsBeforeThoseThatAreShown() {
        script.replaceAll(List.of(List.of(), List.of(), lines("s", "c")));

        Change change = script.prepend(new IncrementalRenderer.Part(0, List.of(lines("q", "a"), lines("r"))));

        assertThat(change).isEqualTo(new Change(0, 1, lines("q", "a", "r", "s")));
        assertThat(IntStream.range(0, 5).map(script::turnOf)).containsExactly(0, 0, 1, 2, 2);
        assertThat(script.line(4)).isEqualTo(line("c"));
    }

    @Test
    void givesTheCodeOfABlockAsItWasWritten() {
        String code = "if x:\n\n\ty = 1";
        String markdown = "```\nother\n```\n\n```python\n" + code + "\n```\n\nWords.\n";
        TurnView view = TurnView.of(
                SampleTurns.turn("Why?", markdown, List.of(), new app.footnote.model.session.Answer.Ending.Complete()));
        script.replaceAll(List.of(new TurnRenderer().lines(0, view, false)));

        assertThat(script.code(new Segment.CodeHeader(0, 1, "python"))).isEqualTo(code);
    }

    private static List<ChatLine> lines(String... texts) {
        return List.of(texts).stream().map(ChatScriptTest::line).toList();
    }

    private static ChatLine line(String text) {
        return ChatLine.of(LineStyle.of(LineStyle.Kind.TEXT), text);
    }
}
