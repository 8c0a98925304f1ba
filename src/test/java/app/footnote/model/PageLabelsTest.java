package app.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.PageLabels.LabelRange;
import app.footnote.model.PageLabels.Numbering;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLabelsTest {

    /** i, ii, 1, 2, A-1, A-2. */
    private static final PageLabels BOOK = PageLabels.of(
            List.of(
                    new LabelRange(1, Numbering.LOWER_ROMAN, 1, ""), new LabelRange(3, Numbering.DECIMAL, 1, ""),
                    new LabelRange(5, Numbering.DECIMAL, 1, "A-")),
            6);

    @Test
    void findsThePagesOfALabel() {
        assertThat(BOOK.pagesWith("ii")).containsExactly(2);
        assertThat(BOOK.pagesWith("2")).containsExactly(4);
        assertThat(BOOK.pagesWith("a-2")).containsExactly(6);
        assertThat(BOOK.pagesWith("3")).isEmpty();
        assertThat(BOOK.pagesWith("")).isEmpty();
        assertThat(PageLabels.none().pagesWith("1")).isEmpty();
    }

    @Test
    void distinguishesCaseWhereThePagesDo() {
        PageLabels labels = PageLabels.of(
                List.of(
                        new LabelRange(1, Numbering.LOWER_ROMAN, 1, ""),
                        new LabelRange(2, Numbering.UPPER_ROMAN, 1, "")),
                2);

        assertThat(labels.pagesWith("I")).containsExactly(2);
        assertThat(labels.pagesWith("i")).containsExactly(1);
    }

    @Test
    void hasNoLabelBehindTheLastPage() {
        assertThat(BOOK.label(6)).contains("A-2");
        assertThat(BOOK.label(7)).isEmpty();
        assertThat(PageLabels.none().label(1)).isEmpty();
    }
}
