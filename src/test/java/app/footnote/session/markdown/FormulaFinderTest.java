package app.footnote.session.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaFinderTest {

    @Test
    void findsFormulasWithTheirDelimiters() {
        assertThat(formulas("  Let $x_1*y_2$ and \\(z\\) hold, so *that $$a$$ is [1]: \\[b\\]* true."))
                .containsExactly("$x_1*y_2$", "\\(z\\)", "$$a$$", "\\[b\\]");
    }

    @Test
    void findsNoneInCodeAndInAmountsOfMoney() {
        assertThat(formulas("`$HOME/$PATH` costs $5 or $6, or 5 $")).isEmpty();
    }

    @Test
    void findsNoneInAnEmptyLine() {
        assertThat(FormulaFinder.in("")).isEmpty();
    }

    private static List<String> formulas(String line) {
        return FormulaFinder.in(line).stream().map(range -> range.of(line)).toList();
    }
}
