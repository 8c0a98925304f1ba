package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.chat.text.Line;
import app.footnote.ui.chat.text.LineLook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnrollingTest {

    private final List<List<Line>> turns = List.of(
            lines("a", "b"), lines("c"), List.of(), lines("d", "e", "f"), lines("g", "h"));

    @Test
    void givesTheLastLinesFirst() {
        Unrolling unrolling = new Unrolling(turns);

        assertThat(unrolling.before(3)).isEqualTo(lines("h", "g", "f"));
        assertThat(unrolling.next(3)).isEqualTo(new Unrolling.Part(3, List.of(lines("f"), lines("g", "h"))));
        assertThat(unrolling.next(1)).isEqualTo(new Unrolling.Part(3, List.of(lines("e", "f"))));
        assertThat(unrolling.isOver()).isFalse();
    }

    @Test
    void givesWholeTurnsOnly() {
        Unrolling unrolling = new Unrolling(turns);

        assertThat(unrolling.nextTurns(3)).isEqualTo(new Unrolling.Part(3, turns.subList(3, 5)));
        assertThat(unrolling.nextTurns(1)).isEqualTo(new Unrolling.Part(1, turns.subList(1, 3)));
        assertThat(unrolling.nextTurns(99)).isEqualTo(new Unrolling.Part(0, turns.subList(0, 1)));
        assertThat(unrolling.isOver()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void makesTheWholeTextOutOfItsParts(int atOnce) {
        Script script = new Script();
        script.replaceAll(Stream.generate(List::<Line>of).limit(turns.size()).toList());
        Unrolling unrolling = new Unrolling(turns);
        Unrolling.Part first = unrolling.next(atOnce);
        for (int i = 0; i < first.turns().size(); i++) {
            script.put(first.first() + i, first.turns().get(i));
        }
        List<Line> shown = new ArrayList<>(first.turns().stream().flatMap(List::stream).toList());

        while (!unrolling.isOver()) {
            Script.Change change = script.prepend(unrolling.next(atOnce));
            shown.subList(change.from(), change.to()).clear();
            shown.addAll(change.from(), change.lines());
        }

        List<Line> all = turns.stream().flatMap(List::stream).toList();
        assertThat(shown).isEqualTo(all);
        assertThat(IntStream.range(0, script.lines()).mapToObj(script::line)).isEqualTo(all);
    }

    private static List<Line> lines(String... texts) {
        return Stream.of(texts).map(text -> Line.of(LineLook.of(LineLook.Kind.TEXT), text)).toList();
    }
}
