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

/** Brings lines into the form in which RichTextFX takes them. */
final class LineDocument {

    static final SegmentOperations SEGMENTS = new SegmentOperations();
    static final LineStyle NO_LINE = LineStyle.of(LineStyle.Kind.TEXT);

    private static final Pattern BEHIND_BLANKS = Pattern.compile("(?<= )");

    private LineDocument() {
    }

    /** These lines; where there are none, the one empty line that a document must have. */
    static ReadOnlyStyledDocument<LineStyle, Segment, TextStyle> of(List<ChatLine> lines) {
        if (lines.isEmpty()) {
            return ReadOnlyStyledDocument.fromString("", NO_LINE, TextStyle.PLAIN, SEGMENTS);
        }
        var builder = new ReadOnlyStyledDocumentBuilder<>(SEGMENTS, NO_LINE);
        for (ChatLine line : lines) {
            List<Segment> segments = new ArrayList<>(line.runs().size());
            StyleSpansBuilder<TextStyle> looks = new StyleSpansBuilder<>(line.runs().size());
            for (ChatLine.Run run : line.runs()) {
                for (Segment part : parts(run.segment(), line.look())) {
                    segments.add(part);
                    looks.add(run.look(), SEGMENTS.length(part));
                }
            }
            builder.addParagraph(segments, looks.create(), line.look());
        }
        return builder.build();
    }

    /**
     * Text that runs from right to left goes word by word: JavaFX draws a text that is wrapped there over the edge of
     * the line.
     */
    private static List<Segment> parts(Segment segment, LineStyle look) {
        return look.rightToLeft() && segment instanceof Segment.Words(String words)
                ? BEHIND_BLANKS.splitAsStream(words).<Segment>map(Segment.Words::new).toList()
                : List.of(segment);
    }
}
