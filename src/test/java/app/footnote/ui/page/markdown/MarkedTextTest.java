package app.footnote.ui.page.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.text.Range;
import app.footnote.ui.common.NarrowWindow;
import app.footnote.ui.common.WindowTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@WindowTest
class MarkedTextTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static MarkedText arabic() {
        String text = NarrowWindow.ARABIC;
        int half = text.indexOf("AVL");
        return new MarkedText(
                List.of(
                        new MarkdownSpan(text.substring(0, half), new Range(0, half), List.of()),
                        new MarkdownSpan(text.substring(half), new Range(half, text.length()), List.of("strong"))));
    }

    @Test
    void wrapsRightToLeftText() {
        NarrowWindow.assertLaysOut(MarkedTextTest::arabic);
    }

    @Test
    void findsTheBoundsOfRightToLeftText() {
        NarrowWindow.assertLaysOut(() -> {
            MarkedText text = arabic();
            text.resize(200, 400);
            assertThat(text.boundsOf(new Range(20, 60))).isPresent();
            return text;
        });
    }
}
