package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThemeManagerTest {

    @Test
    void writesTheTextSizeAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(ThemeManager.fontStyle("Inter", 17.5))
                    .isEqualTo("-fx-font-family: 'Inter'; -fx-font-size: 17.50px;");
        } finally {
            Locale.setDefault(before);
        }
    }
}
