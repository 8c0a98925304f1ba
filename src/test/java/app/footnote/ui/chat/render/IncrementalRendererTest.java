package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LineStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementalRendererTest {

    private final List<List<ChatLine>> turns = List.of(
            lines("a", "b"), lines("c"), List.of(), lines("d", "e", "f"), lines("g", "h"));

    @Test
    void givesTheLastLinesFirst() {
        IncrementalRenderer renderer = new IncrementalRenderer(turns);

        assertThat(renderer.upcoming(3)).isEqualTo(lines("h", "g", "f"));
        assertThat(renderer.next(3)).isEqualTo(new IncrementalRenderer.Part(3, List.of(lines("f"), lines("g", "h"))));
        assertThat(renderer.next(1)).isEqualTo(new IncrementalRenderer.Part(3, List.of(lines("e", "f"))));
        assertThat(renderer.isFinished()).isFalse();
    }

    @Test
    void givesWholeTurnsOnly() {
        IncrementalRenderer renderer = new IncrementalRenderer(turns);

        assertThat(renderer.nextTurns(3)).isEqualTo(new IncrementalRenderer.Part(3, turns.subList(3, 5)));
        assertThat(renderer.nextTurns(1)).isEqualTo(new IncrementalRenderer.Part(1, turns.subList(1, 3)));
        assertThat(renderer.nextTurns(99)).isEqualTo(new IncrementalRenderer.Part(0, turns.subList(0, 1)));
        assertThat(renderer.isFinished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void buildsTheWholeTextFromItsParts(int linesPerPart) {
        ChatScript script = new ChatScript();
        script.replaceAll(Stream.generate(List::<ChatLine>of).limit(turns.size()).toList());
        IncrementalRenderer renderer = new IncrementalRenderer(turns);
        IncrementalRenderer.Part first = renderer.next(linesPerPart);
        for (int i = 0; i < first.turns().size(); i++) {
            script.setTurn(first.first() + i, first.turns().get(i));
        }
        List<ChatLine> shown = new ArrayList<>(first.turns().stream().flatMap(List::stream).toList());

        while (!renderer.isFinished()) {
            ChatScript.Change change = script.prepend(renderer.next(linesPerPart));
            shown.subList(change.start(), change.end()).clear();
            shown.addAll(change.start(), change.lines());
        }

        List<ChatLine> all = turns.stream().flatMap(List::stream).toList();
        assertThat(shown).isEqualTo(all);
        assertThat(IntStream.range(0, script.lineCount()).mapToObj(script::line)).isEqualTo(all);
    }

    private static List<ChatLine> lines(String... texts) {
        return Stream.of(texts).map(text -> ChatLine.of(LineStyle.of(LineStyle.Kind.TEXT), text)).toList();
    }
}
