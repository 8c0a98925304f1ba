package app.footnote.read.format;

import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into lines. Line ends are those of all platforms, and form feeds. */
public final class TextLines {

    private TextLines() {
    }

    /** The lines in order, without their line ends. Includes lines of white space. */
    public static List<Range> of(String text) {
        List<Range> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f') {
                lines.add(new Range(start, i));
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(new Range(start, text.length()));
        return lines;
    }
}
