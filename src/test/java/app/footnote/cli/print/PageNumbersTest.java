package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.PageLabels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageNumbersTest {

    @Test
    void combinesConsecutiveNumbers() {
        assertThat(PageNumbers.numbers(List.of(3), PageLabels.none())).isEqualTo("3");
        assertThat(PageNumbers.numbers(List.of(3, 7, 8, 9, 11, 12), PageLabels.none())).isEqualTo("3, 7-9, 11-12");
        assertThat(PageNumbers.numbers(List.of(), PageLabels.none())).isEmpty();
    }

    @Test
    void cutsLongLists() {
        List<Integer> odd = IntStream.iterate(1, page -> page + 2).limit(30).boxed().toList();

        assertThat(PageNumbers.numbers(odd, PageLabels.none())).startsWith("1, 3, 5").endsWith("and more");
    }
}
