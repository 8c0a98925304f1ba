package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Turns lines into a document of RichTextFX. */
final class LineDocument {

    static final SegmentOperations SEGMENTS = new SegmentOperations();
    static final LineStyle DEFAULT_STYLE = LineStyle.of(LineStyle.Kind.TEXT);

    private static final Pattern AFTER_SPACE = Pattern.compile("(?<= )");

    private LineDocument() {
    }

    /** A document of these lines; if there are none, of one empty line, because a document has at least one. */
    static ReadOnlyStyledDocument<LineStyle, Segment, TextStyle> of(List<ChatLine> lines) {
        if (lines.isEmpty()) {
            return ReadOnlyStyledDocument.fromString("", DEFAULT_STYLE, TextStyle.PLAIN, SEGMENTS);
        }
        var builder = new ReadOnlyStyledDocumentBuilder<>(SEGMENTS, DEFAULT_STYLE);
        for (ChatLine line : lines) {
            List<Segment> segments = new ArrayList<>(line.runs().size());
            StyleSpansBuilder<TextStyle> styles = new StyleSpansBuilder<>(line.runs().size());
            for (ChatLine.Run run : line.runs()) {
                for (Segment segment : split(run.segment(), line.style())) {
                    segments.add(segment);
                    styles.add(run.style(), SEGMENTS.length(segment));
                }
            }
            builder.addParagraph(segments, styles.create(), line.style());
        }
        return builder.build();
    }

    /**
     * Text that runs from right to left is split into words. JavaFX draws a text node beyond the edge of the line if it
     * wraps within such a node.
     */
    private static List<Segment> split(Segment segment, LineStyle style) {
        return style.rightToLeft() && segment instanceof Segment.Words(String text)
                ? words(text).stream().<Segment>map(Segment.Words::new).toList()
                : List.of(segment);
    }

    /** The words of a text, each with the spaces after it. */
    static List<String> words(String text) {
        return List.of(AFTER_SPACE.split(text));
    }
}
