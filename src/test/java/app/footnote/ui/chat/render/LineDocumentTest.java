package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import java.util.List;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;

class LineDocumentTest {

    private static final LineStyle STYLE = LineStyle.of(Kind.TEXT);

    @Test
    void givesEachRunItsStyle() {
        ChatLine line = ChatLine.of(STYLE, Run.of("plain ", TextStyle.PLAIN),
                Run.of("bold", TextStyle.PLAIN.with("strong")));

        Paragraph<LineStyle, Segment, TextStyle> paragraph = LineDocument.of(List.of(line)).getParagraph(0);

        assertThat(paragraph.getText()).isEqualTo("plain bold");
        assertThat(paragraph.getStyleOfChar(5)).isEqualTo(TextStyle.PLAIN);
        assertThat(paragraph.getStyleOfChar(6).styleClasses()).containsExactly("strong");
    }

    @Test
    void splitsRightToLeftTextIntoWords() {
        String words = "معامل التوازن في كل عقدة";

        Paragraph<LineStyle, Segment, TextStyle> paragraph = LineDocument
                .of(List.of(ChatLine.of(STYLE.withDirectionOf(words), words)))
                .getParagraph(0);

        assertThat(paragraph.getText()).isEqualTo(words);
        assertThat(paragraph.getSegments()).hasSize(5);
    }

    @Test
    void hasOneEmptyLineIfThereAreNoLines() {
        assertThat(LineDocument.of(List.of()).getParagraphs()).hasSize(1);
        assertThat(LineDocument.of(List.of()).length()).isZero();
    }
}
