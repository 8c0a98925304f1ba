package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.TextStyle;
import java.util.Optional;
import org.fxmisc.richtext.model.TextOps;

/** Splits and joins segments for RichTextFX. An object counts as one character. Immutable. */
final class SegmentOperations implements TextOps<Segment, TextStyle> {

    private static final char OBJECT_REPLACEMENT = '\uFFFC';
    private static final Segment EMPTY = new Segment.Words("");

    @Override
    public Segment create(String text) {
        return new Segment.Words(text);
    }

    @Override
    public int length(Segment segment) {
        return segment instanceof Segment.Words(String text) ? text.length() : 1;
    }

    @Override
    public char charAt(Segment segment, int index) {
        return segment instanceof Segment.Words(String text) ? text.charAt(index) : OBJECT_REPLACEMENT;
    }

    @Override
    public String getText(Segment segment) {
        return segment instanceof Segment.Words(String text) ? text : String.valueOf(OBJECT_REPLACEMENT);
    }

    @Override
    public Segment subSequence(Segment segment, int start, int end) {
        if (segment instanceof Segment.Words(String text)) {
            return new Segment.Words(text.substring(start, end));
        }
        return start == end ? EMPTY : segment;
    }

    @Override
    public Segment subSequence(Segment segment, int start) {
        return subSequence(segment, start, length(segment));
    }

    @Override
    public Optional<Segment> joinSeg(Segment left, Segment right) {
        if (left instanceof Segment.Words(String before) && right instanceof Segment.Words(String after)) {
            return Optional.of(new Segment.Words(before + after));
        }
        return Optional.empty();
    }

    @Override
    public Segment createEmptySeg() {
        return EMPTY;
    }
}
