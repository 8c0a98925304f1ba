package app.footnote.ui.chat.text;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of the conversation as it is shown. Two equal lines look the same. Immutable. */
public record ChatLine(LineStyle style, List<Run> runs) {

    /** The text of an empty line: a line of the conversation has at least one character. */
    public static final String BLANK = " ";

    public ChatLine {
        runs = List.copyOf(runs);
    }

    /** A segment with its style. */
    public record Run(Segment segment, TextStyle style) {

        public static Run of(String words, TextStyle style) {
            return new Run(new Segment.Words(words), style);
        }
    }

    public static ChatLine of(LineStyle style, Run... runs) {
        return new ChatLine(style, List.of(runs));
    }

    public static ChatLine of(LineStyle style, String words) {
        return of(style, Run.of(words, TextStyle.PLAIN));
    }

    /** The line as text, without its markers. */
    public String text() {
        return runs.stream().map(run -> run.segment().text()).collect(Collectors.joining());
    }
}
