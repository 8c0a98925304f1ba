package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.chat.text.Line;
import app.footnote.ui.chat.text.Line.Run;
import app.footnote.ui.chat.text.LineLook;
import app.footnote.ui.chat.text.LineLook.Kind;
import app.footnote.ui.chat.text.Look;
import app.footnote.ui.chat.text.Segment;
import java.util.List;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;

class LineDocumentTest {

    private static final LineLook LOOK = LineLook.of(Kind.TEXT);

    @Test
    void givesEachRunItsLook() {
        Line line = Line.of(LOOK, Run.of("plain ", Look.PLAIN), Run.of("bold", Look.PLAIN.with("strong")));

        Paragraph<LineLook, Segment, Look> paragraph = LineDocument.of(List.of(line)).getParagraph(0);

        assertThat(paragraph.getText()).isEqualTo("plain bold");
        assertThat(paragraph.getStyleOfChar(5)).isEqualTo(Look.PLAIN);
        assertThat(paragraph.getStyleOfChar(6).styleClasses()).containsExactly("strong");
    }

    @Test
    void takesTextFromRightToLeftWordByWordWithoutLosingAny() {
        String words = "معامل التوازن في كل عقدة";

        Paragraph<LineLook, Segment, Look> paragraph = LineDocument.of(List.of(Line.of(LOOK.runningFor(words), words)))
                .getParagraph(0);

        assertThat(paragraph.getText()).isEqualTo(words);
        assertThat(paragraph.getSegments()).hasSize(5);
    }

    @Test
    void hasOneEmptyLineWhereThereIsNone() {
        assertThat(LineDocument.of(List.of()).getParagraphs()).hasSize(1);
        assertThat(LineDocument.of(List.of()).length()).isZero();
    }
}
