package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of all turns in their order, and what a change of a turn replaces. Lines are numbered through the whole
 * conversation, from 0. Not thread-safe.
 */
final class ChatScript {

    private static final Change NO_CHANGE = new Change(0, 0, List.of());

    private final List<List<ChatLine>> turns = new ArrayList<>();

    /**
     * A replacement of lines.
     *
     * @param start the first line that is replaced
     * @param end the line after the last one that is replaced; greater than {@code start}
     * @param lines the new lines; at least one
     */
    record Change(int start, int end, List<ChatLine> lines) {

        boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    int turnCount() {
        return turns.size();
    }

    int lineCount() {
        return turns.stream().mapToInt(List::size).sum();
    }

    ChatLine line(int number) {
        int turn = turnOf(number);
        return turns.get(turn).get(number - firstLineOf(turn));
    }

    List<ChatLine> linesOf(int turn) {
        return turns.get(turn);
    }

    int turnOf(int line) {
        int turn = 0;
        for (int end = turns.getFirst().size(); end <= line; end += turns.get(turn).size()) {
            turn++;
        }
        return turn;
    }

    int firstLineOf(int turn) {
        return turns.subList(0, turn).stream().mapToInt(List::size).sum();
    }

    /** Replaces all turns. */
    void replaceAll(List<List<ChatLine>> all) {
        turns.clear();
        turns.addAll(all);
    }

    /**
     * Adds lines before those that are shown. At least one line must be shown.
     *
     * @return the change of the document, as for {@link #setTurn}
     */
    Change prepend(IncrementalRenderer.Part part) {
        List<ChatLine> lines = new ArrayList<>();
        part.turns().forEach(lines::addAll);
        int shown = turns.get(part.first() + part.turns().size() - 1).size();
        List<ChatLine> added = new ArrayList<>(lines.subList(0, lines.size() - shown));
        added.add(line(0));
        for (int i = 0; i < part.turns().size(); i++) {
            turns.set(part.first() + i, List.copyOf(part.turns().get(i)));
        }
        return new Change(0, 1, added);
    }

    /**
     * The lines of a turn after one step towards other lines. A step has a size that fits into one pulse.
     *
     * @return {@code target} itself if one step is enough
     */
    List<ChatLine> nextStep(int turn, List<ChatLine> target) {
        List<ChatLine> before = turn < turns.size() ? turns.get(turn) : List.of();
        int prefix = commonPrefix(before, target);
        int suffix = commonSuffix(before, target, prefix);
        List<ChatLine> changed = target.subList(prefix, target.size() - suffix);
        int taken = RenderBudget.linesPerPulse(changed);
        if (taken == changed.size()) {
            return target;
        }
        List<ChatLine> lines = new ArrayList<>(target.subList(0, prefix + taken));
        lines.addAll(before.subList(Math.min(prefix + taken, before.size() - suffix), before.size()));
        return lines;
    }

    /** The code below a header. */
    String code(Segment.CodeHeader header) {
        List<String> code = new ArrayList<>();
        boolean inBlock = false;
        for (ChatLine line : turns.get(header.turn())) {
            boolean isCode = line.style().kind() == LineStyle.Kind.CODE;
            if (inBlock && isCode) {
                code.add(line.text().equals(ChatLine.BLANK) ? "" : line.text());
            }
            inBlock = (inBlock && isCode) || line.runs().getFirst().segment().equals(header);
        }
        return String.join("\n", code);
    }

    /**
     * Replaces the lines of a turn, or adds a turn after the last one.
     *
     * @return the smallest change of the document. A change always replaces at least one line by at least one line,
     * because the document keeps the style of a line only if the line is replaced as a whole
     */
    Change setTurn(int turn, List<ChatLine> after) {
        List<ChatLine> before = turn < turns.size() ? turns.get(turn) : List.of();
        if (before.equals(after)) {
            return NO_CHANGE;
        }
        int start = firstLineOf(turn);
        if (turn < turns.size()) {
            turns.set(turn, List.copyOf(after));
        } else {
            turns.add(List.copyOf(after));
        }
        int prefix = commonPrefix(before, after);
        int suffix = commonSuffix(before, after, prefix);
        return wholeLines(
                start + prefix, start + before.size() - suffix, after.subList(prefix, after.size() - suffix));
    }

    private Change wholeLines(int start, int end, List<ChatLine> lines) {
        if ((start == end || lines.isEmpty()) && start > 0) {
            List<ChatLine> withLineBefore = new ArrayList<>(List.of(line(start - 1)));
            withLineBefore.addAll(lines);
            return new Change(start - 1, end, withLineBefore);
        }
        return new Change(start, end, List.copyOf(lines));
    }

    private static int commonPrefix(List<ChatLine> before, List<ChatLine> after) {
        int i = 0;
        while (i < Math.min(before.size(), after.size()) && before.get(i).equals(after.get(i))) {
            i++;
        }
        return i;
    }

    private static int commonSuffix(List<ChatLine> before, List<ChatLine> after, int prefix) {
        int i = 0;
        while (i < Math.min(before.size(), after.size()) - prefix
                && before.get(before.size() - 1 - i).equals(after.get(after.size() - 1 - i))) {
            i++;
        }
        return i;
    }

    /** The text between two positions, given as line and column. Objects are included as text. */
    String text(int fromLine, int fromColumn, int toLine, int toColumn) {
        StringBuilder text = new StringBuilder();
        for (int number = fromLine; number <= toLine; number++) {
            int end = number == toLine ? toColumn : Integer.MAX_VALUE;
            int start = number == fromLine ? fromColumn : 0;
            if (number > fromLine) {
                text.append(separator(line(number - 1), line(number)));
            }
            text.append(text(line(number), start, end));
        }
        return text.toString().strip();
    }

    private static String text(ChatLine line, int start, int end) {
        StringBuilder text = new StringBuilder(start == 0 ? markers(line) : "");
        int column = 0;
        for (ChatLine.Run run : line.runs()) {
            int length = run.segment() instanceof Segment.Words(String words) ? words.length() : 1;
            int from = Math.max(start - column, 0);
            int to = Math.min(end - column, length);
            if (from < to) {
                String whole = run.segment().text();
                text.append(run.segment() instanceof Segment.Words ? whole.substring(from, to) : whole);
            }
            column += length;
        }
        return text.toString();
    }

    private static String markers(ChatLine line) {
        StringBuilder markers = new StringBuilder();
        for (LineStyle.Marker marker : line.style().markers()) {
            switch (marker) {
                case LineStyle.Marker.Bullet(String text) -> markers.append(text.isEmpty() ? "  " : text + " ");
                case LineStyle.Marker.QuoteBar _ -> markers.append("> ");
                case LineStyle.Marker.QuestionIndent _, LineStyle.Marker.LevelSign _ -> {
                    // A copied question is not indented, and words say what the sign says.
                }
            }
        }
        return markers.toString();
    }

    /** A line break between the lines of one block, an empty line between blocks. */
    private static String separator(ChatLine before, ChatLine after) {
        boolean sameBlock = before.style().kind() == after.style().kind()
                && switch (after.style().kind()) {
                    case CODE, ITEM, QUESTION ->
                            !after.style().first() || after.style().kind() == LineStyle.Kind.ITEM;
                    default -> false;
                };
        return sameBlock ? "\n" : "\n\n";
    }
}
