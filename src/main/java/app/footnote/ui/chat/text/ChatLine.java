package app.footnote.ui.chat.text;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of the conversation as it is shown. Two lines that are equal look the same. */
public record ChatLine(LineStyle look, List<Run> runs) {

    public ChatLine {
        runs = List.copyOf(runs);
    }

    /** A segment in its look. */
    public record Run(Segment segment, TextStyle look) {

        public static Run of(String words, TextStyle look) {
            return new Run(new Segment.Words(words), look);
        }
    }

    public static ChatLine of(LineStyle look, Run... runs) {
        return new ChatLine(look, List.of(runs));
    }

    public static ChatLine of(LineStyle look, String words) {
        return of(look, Run.of(words, TextStyle.PLAIN));
    }

    /** The line as text, without what stands before it. */
    public String text() {
        return runs.stream().map(run -> run.segment().text()).collect(Collectors.joining());
    }
}
