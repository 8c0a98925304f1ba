package app.footnote.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.PageLabels;
import app.footnote.model.PageLabels.LabelRange;
import app.footnote.model.PageLabels.Numbering;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWordingTest {

    /** i, ii, 1, 2, 3, 6, 7. */
    private static final PageLabels LABELS = PageLabels.of(
            List.of(
                    new LabelRange(1, Numbering.LOWER_ROMAN, 1, ""), new LabelRange(3, Numbering.DECIMAL, 1, ""),
                    new LabelRange(6, Numbering.DECIMAL, 6, "")),
            7);

    @Test
    void beginsWithThePrintedNumber() {
        assertThat(PageWording.number(2, LABELS)).isEqualTo("ii (2 of 7)");
        assertThat(PageWording.number(6, LABELS)).isEqualTo("6");
        assertThat(PageWording.number(6, PageLabels.none())).isEqualTo("6");
    }

    @Test
    void addsThePositionsToARangeIfOneOfItsEndsHasALabel() {
        assertThat(PageWording.numbers(2, 5, LABELS)).isEqualTo("ii–3 (2–5 of 7)");
        assertThat(PageWording.numbers(5, 7, LABELS)).isEqualTo("3–7 (5–7 of 7)");
        assertThat(PageWording.numbers(6, 7, LABELS)).isEqualTo("6–7");
        assertThat(PageWording.numbers(2, 2, LABELS)).isEqualTo("ii (2 of 7)");
    }
}
