package app.footnote.answer.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureDebrisTest {

    @ParameterizedTest
    @ValueSource(strings = {"50 +1 30 -1 70", "a", "K1 K2 K3", "0.0\t0.2\t0.4\t1.0", "•", "⋮", "Ø", "d1 c1", "17",
            "12 / 40", "Page 3 of 20", "Seite 7", "−1 ± 2"})
    void removesNumbersLabelsAndPageNumbers(String line) {
        assertThat(FigureDebris.without(List.of("A tree has a root.", line))).containsExactly("A tree has a root.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x = 3", "O(n log n)", "• a key", "n! > 2", "3 apples", "A → B", "x^2", "Level 0", "return a;",
                    "根", "[1] 2 8 14"})
    void keepsWordsFormulasAndCode(String line) {
        assertThat(FigureDebris.without(List.of("A tree has a root.", line))).contains(line);
    }

    @Test
    void keepsTheRowsOfATableOfNumbers() {
        List<String> table = List.of("n\tn²\tn³", "1\t1\t1", "2\t4\t8");

        assertThat(FigureDebris.without(table)).isEqualTo(table);
    }
}
