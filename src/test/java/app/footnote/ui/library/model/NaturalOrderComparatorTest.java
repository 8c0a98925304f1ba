package app.footnote.ui.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderComparatorTest {

    private static List<String> sorted(String... names) {
        return List.of(names).stream().sorted(NaturalOrderComparator.INSTANCE).toList();
    }

    @Test
    void ordersNumbersByValue() {
        assertThat(sorted("Lecture 10.pdf", "Lecture 2.pdf", "Lecture 1.pdf"))
                .containsExactly("Lecture 1.pdf", "Lecture 2.pdf", "Lecture 10.pdf");
    }

    @Test
    void ignoresCase() {
        assertThat(sorted("b.md", "C.md", "A.md")).containsExactly("A.md", "b.md", "C.md");
    }

    @Test
    void ignoresLeadingZeros() {
        assertThat(sorted("03 c", "2 b", "010 d", "1 a")).containsExactly("1 a", "2 b", "03 c", "010 d");
    }

    @Test
    void comparesNumbersOfAnyLength() {
        assertThat(sorted("20261122093011223344556 b", "20261122093011223344555 a", "3"))
                .containsExactly("3", "20261122093011223344555 a", "20261122093011223344556 b");
    }

    @Test
    void distinguishesNamesThatDifferOnlyInCase() {
        assertThat(NaturalOrderComparator.INSTANCE.compare("a.md", "A.md")).isNotZero();
        assertThat(NaturalOrderComparator.INSTANCE.compare("a.md", "a.md")).isZero();
    }
}
