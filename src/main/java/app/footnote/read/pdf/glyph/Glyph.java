package app.footnote.read.pdf.glyph;

import app.footnote.model.Box;

/**
 * A glyph that is painted on a page. Immutable.
 *
 * @param text the characters that it represents, in logical order; a single space for white space
 * @param span its extent along its line
 * @param box its box on the page
 * @param pagination whether the file marks it as a pagination artifact, such as a running header, and not as text
 */
public record Glyph(String text, BaselineSpan span, Box box, FontTraits font, boolean pagination) {

    /** In ems. */
    private static final float MAX_GAP_IN_WORD = 0.12f;

    private static final float MAX_SHIFT_IN_WORD = 0.1f;

    public boolean isSpace() {
        return text.equals(" ");
    }

    /** Whether this and a glyph at the given place belong to one unknown word, if that is unknown too. */
    boolean isUnknownBefore(BaselineSpan next) {
        float gap = next.start() - span.end();
        return text.equals(UnknownText.MARK)
                && span.angle() == next.angle()
                && span.sharesBaseline(next, MAX_SHIFT_IN_WORD)
                && Math.abs(gap) < MAX_GAP_IN_WORD * span.size();
    }

    /** One glyph from the start of this one to the end of a later one on its line. */
    public Glyph union(Glyph last) {
        return new Glyph(text, span.union(last.span), box.union(last.box), font, pagination);
    }

    public Glyph withText(String newText) {
        return new Glyph(newText, span, box, font, pagination);
    }
}
