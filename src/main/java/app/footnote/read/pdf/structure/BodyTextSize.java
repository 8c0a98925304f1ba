package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The font size of most of a document's text. */
final class BodyTextSize {

    private BodyTextSize() {
    }

    /** In points, rounded to half points; 0 for a document without text. */
    static float of(List<PageLines> pages) {
        Map<Integer, Integer> chars = new HashMap<>();
        for (PageLines page : pages) {
            for (PageLine line : page.lines()) {
                chars.merge(Math.round(2 * line.size()), line.text().length(), Integer::sum);
            }
        }
        return chars.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> most.getKey() / 2f).orElse(0f);
    }
}
