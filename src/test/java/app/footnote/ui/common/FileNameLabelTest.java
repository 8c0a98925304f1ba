package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class FileNameLabelTest {

    @Test
    void keepsTheExtensionOnTheRightOfAHebrewName() {
        String shown = FileNameLabel.of("שלום.md");

        Bidi line = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(line.baseIsLeftToRight()).isTrue();
        assertThat(shown).endsWith("שלום.md");
    }

    @Test
    void leavesOtherNamesUnchanged() {
        assertThat(FileNameLabel.of("03 Überblick.pdf")).isEqualTo("03 Überblick.pdf");
    }
}
