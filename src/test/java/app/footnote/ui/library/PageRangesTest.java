package app.footnote.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.PageLabels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageRangesTest {

    @Test
    void joinsConsecutivePages() {
        assertThat(PageRanges.of(List.of(3, 7, 8, 9, 12), PageLabels.none())).isEqualTo("3, 7–9, 12");
    }

    @Test
    void shortensLongLists() {
        List<Integer> oddPages = IntStream.rangeClosed(1, 10).mapToObj(i -> 2 * i - 1).toList();

        assertThat(PageRanges.of(oddPages, PageLabels.none())).isEqualTo("1, 3, 5, 7, 9, 11, 13, 15 and more");
    }
}
