package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IconSizeSheetTest {

    @Test
    void scalesSizesToWholePixels() {
        assertThat(IconSizeSheet.scaled(".a { -fx-icon-size: 16px; } .b { -fx-icon-size: 15px; }", 130))
                .isEqualTo(".a { -fx-icon-size: 21px; } .b { -fx-icon-size: 20px; }");
    }

    @Test
    void scalesTheStyleSheetOfTheIcons() {
        String sheet = IconSizeSheet.sheet(200);

        String css = new String(
                Base64.getDecoder().decode(sheet.substring(sheet.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(css).contains(".ikonli-font-icon { -fx-icon-size: 32px; }");
        assertThat(IconSizeSheet.sheet(100)).endsWith("icons.css");
    }
}
