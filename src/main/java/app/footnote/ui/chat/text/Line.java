package app.footnote.ui.chat.text;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of the conversation as it is shown. Two lines that are equal look the same. */
public record Line(LineLook look, List<Run> runs) {

    public Line {
        runs = List.copyOf(runs);
    }

    /** A segment in its look. */
    public record Run(Segment segment, Look look) {

        public static Run of(String words, Look look) {
            return new Run(new Segment.Words(words), look);
        }
    }

    public static Line of(LineLook look, Run... runs) {
        return new Line(look, List.of(runs));
    }

    public static Line of(LineLook look, String words) {
        return of(look, Run.of(words, Look.PLAIN));
    }

    /** The line as text, without what stands before it. */
    public String text() {
        return runs.stream().map(run -> run.segment().text()).collect(Collectors.joining());
    }
}
