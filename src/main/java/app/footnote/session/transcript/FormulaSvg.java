package app.footnote.session.transcript;

import app.footnote.formula.FormulaOutline;
import app.footnote.formula.Typesetter;
import app.footnote.session.markdown.CharacterFilter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes formulas into HTML as SVG outlines in the colour of the text, on its baseline. Their source is their name for
 * screen readers. A formula that cannot be typeset is written as its source. Safe for use by several threads.
 */
final class FormulaSvg {

    /** The width that fits on the screen of a phone beside the margins of a list. */
    private static final double NARROW_EM = 14;

    private static final Typesetter TYPESETTER = new Typesetter();

    private FormulaSvg() {
    }

    /**
     * Writes a formula.
     *
     * @param source the formula with its delimiters
     * @param display whether the formula is on a line of its own
     */
    static void write(HtmlWriter html, String source, boolean display) {
        Optional<FormulaOutline> outline = TYPESETTER.outline(Typesetter.tex(source), display);
        if (outline.isPresent()) {
            write(html, TranscriptText.line(source), display, outline.get());
        } else {
            html.tag("span", Map.of("class", "formula"));
            html.text(CharacterFilter.xml(source));
            html.tag("/span");
        }
    }

    private static void write(HtmlWriter html, String name, boolean display, FormulaOutline outline) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", display ? "display-formula" : "inline-formula");
        attributes.put("role", "img");
        attributes.put("aria-label", name);
        attributes.put("viewBox", "0 %s %s %s".formatted(
                decimal(-outline.ascent()), decimal(outline.width()), decimal(outline.height())));
        attributes.put("style", "width:%sem;height:%sem;vertical-align:%sem".formatted(
                decimal(outline.width()), decimal(outline.height()), decimal(-outline.descent())));
        boolean wide = outline.width() > NARROW_EM;
        if (wide) {
            html.tag("span", Map.of("class", "wide-formula"));
        }
        html.tag("svg", attributes);
        html.tag("title");
        html.text(name);
        html.tag("/title");
        html.tag("path", Map.of("d", outline.path().strip()), true);
        html.tag("/svg");
        if (wide) {
            html.tag("/span");
        }
    }

    private static String decimal(double em) {
        return String.format(Locale.ROOT, "%.3f", em);
    }
}
