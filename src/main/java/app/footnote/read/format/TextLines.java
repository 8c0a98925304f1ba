package app.footnote.read.format;

import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, whichever line ends it has. */
public final class TextLines {

    private TextLines() {
    }

    /** The lines in order, line ends left out, lines of white space included. */
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
