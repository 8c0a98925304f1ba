package app.footnote.build.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantizedMatrixTest {

    @Test
    void matricesSideBySideKeepTheirRowsAndScales() {
        QuantizedMatrix one = new QuantizedMatrix(2, new byte[]{1, 2, 3, 4}, new float[]{.1f, .2f});
        QuantizedMatrix other = new QuantizedMatrix(2, new byte[]{-5, -6}, new float[]{.3f});

        QuantizedMatrix both = QuantizedMatrix.sideBySide(List.of(one, other));

        assertThat(both.rows()).isEqualTo(2);
        assertThat(both.columns()).isEqualTo(3);
        assertThat(both.weights()).containsExactly(1, 2, -5, 3, 4, -6);
        assertThat(both.scales()).containsExactly(.1f, .2f, .3f);
    }
}
