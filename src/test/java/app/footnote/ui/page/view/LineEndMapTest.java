package app.footnote.ui.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndMapTest {

    @Test
    void mapsEachCharacter() {
        String text = "one\r\ntwo\rthree\nfour\r\n\r\nfive";
        LineEndMap ends = new LineEndMap(text);

        assertThat(ends.text()).isEqualTo("one\ntwo\nthree\nfour\n\nfive");
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                assertThat(ends.text().charAt(ends.position(i))).isEqualTo(text.charAt(i));
            }
        }
        assertThat(ends.position(text.length())).isEqualTo(ends.text().length());
    }
}
