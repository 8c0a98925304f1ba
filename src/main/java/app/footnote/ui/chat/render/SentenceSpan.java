package app.footnote.ui.chat.render;

import app.footnote.model.session.SentenceCheck;
import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a sentence that was checked stands in the conversation; for a row of a table that is where the table stands.
 *
 * @param turn counted from 0
 * @param from its first letter
 * @param to behind its last letter
 */
record SentenceSpan(int turn, SentenceCheck check, Spot from, Spot to) {

    /**
     * A place between letters.
     *
     * @param line counted through the whole conversation
     * @param column in letters, a thing among words being one
     */
    record Spot(int line, int column) implements Comparable<Spot> {

        @Override
        public int compareTo(Spot other) {
            return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        }
    }

    boolean holds(Spot spot) {
        return from.compareTo(spot) <= 0 && spot.compareTo(to) <= 0;
    }

    /** All of one turn, in their order. */
    static List<SentenceSpan> of(ChatScript script, int turn) {
        Map<SentenceCheck, SentenceSpan> found = new LinkedHashMap<>();
        int first = script.firstLineOf(turn);
        List<ChatLine> lines = script.linesOf(turn);
        for (int i = 0; i < lines.size(); i++) {
            int column = 0;
            for (ChatLine.Run run : lines.get(i).runs()) {
                int end = column + LineDocument.SEGMENTS.length(run.segment());
                Spot from = new Spot(first + i, column);
                Spot to = new Spot(first + i, end);
                checks(run).forEach(
                        check -> found.merge(
                                check, new SentenceSpan(turn, check, from, to),
                                (begun, more) -> new SentenceSpan(turn, check, begun.from, more.to)));
                column = end;
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
                    .flatMap(words -> words.look().check().stream())
                    .toList();
        }
        return run.look().check().stream().toList();
    }
}
