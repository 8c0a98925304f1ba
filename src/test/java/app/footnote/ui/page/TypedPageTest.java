package app.footnote.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.PageLabels;
import app.footnote.model.PageLabels.LabelRange;
import app.footnote.model.PageLabels.Numbering;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedPageTest {

    /** i, ii, iii, 1, 2, 2, 3. */
    private static final PageLabels LABELS = PageLabels.of(
            List.of(
                    new LabelRange(1, Numbering.LOWER_ROMAN, 1, ""), new LabelRange(4, Numbering.DECIMAL, 1, ""),
                    new LabelRange(6, Numbering.DECIMAL, 2, "")),
            7);

    @Test
    void whatIsPrintedCountsFirst() {
        TypedPage three = TypedPage.of(" 3 ", LABELS, 7);

        assertThat(three.best()).contains(7);
        assertThat(three.position()).contains(3);
        assertThat(three.isAmbiguous()).isTrue();
    }

    @Test
    void findsAllPagesWithTheSameNumber() {
        assertThat(TypedPage.of("2", LABELS, 7)).isEqualTo(new TypedPage(List.of(5, 6), Optional.of(2)));
    }

    @Test
    void isClearIfOnlyOnePageIsMeant() {
        assertThat(TypedPage.of("II", LABELS, 7)).isEqualTo(new TypedPage(List.of(2), Optional.empty()));
        assertThat(TypedPage.of("4", LABELS, 7)).isEqualTo(new TypedPage(List.of(), Optional.of(4)));
        assertThat(TypedPage.of("4", LABELS, 7).isAmbiguous()).isFalse();
    }

    @Test
    void goesToTheFirstOrLastPageForANumberThatNoPageHas() {
        assertThat(TypedPage.of("90", LABELS, 7).best()).contains(7);
        assertThat(TypedPage.of("0", PageLabels.none(), 7).best()).contains(1);
        assertThat(TypedPage.of("three", LABELS, 7).best()).isEmpty();
        assertThat(TypedPage.of("", LABELS, 7).best()).isEmpty();
    }
}
