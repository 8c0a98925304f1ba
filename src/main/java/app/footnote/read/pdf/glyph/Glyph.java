package app.footnote.read.pdf.glyph;

import app.footnote.model.Box;

/**
 * A glyph as it is painted on a page.
 *
 * @param text what it stands for, in logical order; a single space for white space
 * @param stroke where it stands along its line
 * @param box where it stands on the page
 * @param furniture whether the file itself calls it a part of the page rather than of the text
 */
public record Glyph(String text, BaselineSpan stroke, Box box, FontTraits face, boolean furniture) {

    public boolean isSpace() {
        return text.equals(" ");
    }

    /** This glyph stretched to the end of a later one on its line. */
    public Glyph through(Glyph last) {
        return new Glyph(text, stroke.through(last.stroke), box.union(last.box), face, furniture);
    }

    public Glyph saying(String newText) {
        return new Glyph(newText, stroke, box, face, furniture);
    }
}
