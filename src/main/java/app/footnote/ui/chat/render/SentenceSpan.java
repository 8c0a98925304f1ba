package app.footnote.ui.chat.render;

import app.footnote.model.session.SentenceCheck;
import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The position of a checked sentence in the conversation. The position of a table row is that of its table.
 *
 * @param turn the turn's number, counted from 0
 * @param start the position of its first character
 * @param end the position after its last character
 */
record SentenceSpan(int turn, SentenceCheck check, TextPosition start, TextPosition end) {

    /**
     * A position between characters.
     *
     * @param line the line's number in the whole conversation
     * @param column in characters; an object in the text is one character
     */
    record TextPosition(int line, int column) implements Comparable<TextPosition> {

        @Override
        public int compareTo(TextPosition other) {
            return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        }
    }

    boolean contains(TextPosition position) {
        return start.compareTo(position) <= 0 && position.compareTo(end) <= 0;
    }

    /** All checked sentences of a turn, in their order. */
    static List<SentenceSpan> of(ChatScript script, int turn) {
        Map<SentenceCheck, SentenceSpan> found = new LinkedHashMap<>();
        int firstLine = script.firstLineOf(turn);
        List<ChatLine> lines = script.linesOf(turn);
        for (int i = 0; i < lines.size(); i++) {
            int column = 0;
            for (ChatLine.Run run : lines.get(i).runs()) {
                int endColumn = column + LineDocument.SEGMENTS.length(run.segment());
                TextPosition start = new TextPosition(firstLine + i, column);
                TextPosition end = new TextPosition(firstLine + i, endColumn);
                checks(run).forEach(
                        check -> found.merge(
                                check, new SentenceSpan(turn, check, start, end),
                                (begun, more) -> new SentenceSpan(turn, check, begun.start, more.end)));
                column = endColumn;
            }
        }
        return new ArrayList<>(found.values());
    }

    private static List<SentenceCheck> checks(ChatLine.Run run) {
        if (run.segment() instanceof Segment.Table table) {
            return table.rows()
                    .stream()
                    .flatMap(List::stream)
                    .flatMap(cell -> cell.runs().stream())
                    .flatMap(part -> part.style().check().stream())
                    .toList();
        }
        return run.style().check().stream().toList();
    }
}
