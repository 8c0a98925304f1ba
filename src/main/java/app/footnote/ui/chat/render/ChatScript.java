package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.CodeHighlighter;
import app.footnote.ui.chat.text.LineStyle;
import app.footnote.ui.chat.text.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of all turns, one after another, and which of them a change replaces. A turn's lines are numbered through
 * the whole conversation.
 */
final class ChatScript {

    private final List<List<ChatLine>> turns = new ArrayList<>();

    /**
     * Lines that are to be replaced.
     *
     * @param from the first of them
     * @param to behind the last of them, more than {@code from}
     * @param lines what takes their place; at least one
     */
    record Change(int from, int to, List<ChatLine> lines) {

        boolean isNothing() {
            return lines.isEmpty();
        }
    }

    private static final Change NOTHING = new Change(0, 0, List.of());

    int turns() {
        return turns.size();
    }

    int lines() {
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

    /** Takes over everything. */
    void replaceAll(List<List<ChatLine>> all) {
        turns.clear();
        turns.addAll(all);
    }

    /**
     * Takes over more lines of the turns that are shown first, of which some lines must be shown already.
     *
     * @return what has to be replaced where the conversation is shown, as {@link #put} says it
     */
    Change prepend(IncrementalRenderer.Part part) {
        List<ChatLine> lines = new ArrayList<>();
        part.turns().forEach(lines::addAll);
        int shown = turns.get(part.first() + part.turns().size() - 1).size();
        List<ChatLine> more = new ArrayList<>(lines.subList(0, lines.size() - shown));
        more.add(line(0));
        for (int i = 0; i < part.turns().size(); i++) {
            turns.set(part.first() + i, List.copyOf(part.turns().get(i)));
        }
        return new Change(0, 1, more);
    }

    /**
     * What a turn shows after one step from what it shows now to other lines.
     *
     * @return these lines themselves if one step is enough
     */
    List<ChatLine> toward(int turn, List<ChatLine> wanted) {
        List<ChatLine> before = turn < turns.size() ? turns.get(turn) : List.of();
        int same = same(before, wanted);
        int sameAtEnd = sameAtEnd(before, wanted, same);
        List<ChatLine> other = wanted.subList(same, wanted.size() - sameAtEnd);
        int taken = RenderBudget.of(other);
        if (taken == other.size()) {
            return wanted;
        }
        List<ChatLine> lines = new ArrayList<>(wanted.subList(0, same + taken));
        lines.addAll(before.subList(Math.min(same + taken, before.size() - sameAtEnd), before.size()));
        return lines;
    }

    /** The code below this head. */
    String code(Segment.CodeHead head) {
        List<String> code = new ArrayList<>();
        boolean within = false;
        for (ChatLine line : turns.get(head.turn())) {
            boolean isCode = line.look().kind() == LineStyle.Kind.CODE;
            if (within && isCode) {
                code.add(line.text().equals(CodeHighlighter.EMPTY) ? "" : line.text());
            }
            within = (within && isCode) || line.runs().getFirst().segment().equals(head);
        }
        return String.join("\n", code);
    }

    /**
     * Takes over the lines of a turn, which may be the one after the last.
     *
     * @return the least that has to be replaced where the conversation is shown. Nothing is only put in or only taken
     * out: a neighbour that did not change is replaced with it, since only whole lines have looks of their own
     */
    Change put(int turn, List<ChatLine> after) {
        List<ChatLine> before = turn < turns.size() ? turns.get(turn) : List.of();
        if (before.equals(after)) {
            return NOTHING;
        }
        int start = firstLineOf(turn);
        if (turn < turns.size()) {
            turns.set(turn, List.copyOf(after));
        } else {
            turns.add(List.copyOf(after));
        }
        int same = same(before, after);
        int sameAtEnd = sameAtEnd(before, after, same);
        return wholeLines(start + same, start + before.size() - sameAtEnd,
                after.subList(same, after.size() - sameAtEnd));
    }

    private Change wholeLines(int from, int to, List<ChatLine> lines) {
        if ((from == to || lines.isEmpty()) && from > 0) {
            List<ChatLine> more = new ArrayList<>(List.of(line(from - 1)));
            more.addAll(lines);
            return new Change(from - 1, to, more);
        }
        return new Change(from, to, List.copyOf(lines));
    }

    private static int same(List<ChatLine> before, List<ChatLine> after) {
        int i = 0;
        while (i < Math.min(before.size(), after.size()) && before.get(i).equals(after.get(i))) {
            i++;
        }
        return i;
    }

    private static int sameAtEnd(List<ChatLine> before, List<ChatLine> after, int same) {
        int i = 0;
        while (i < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - i).equals(after.get(after.size() - 1 - i))) {
            i++;
        }
        return i;
    }

    /** What the letters between two places say, with things as text; line and column, the column in letters. */
    String text(int fromLine, int fromColumn, int toLine, int toColumn) {
        StringBuilder text = new StringBuilder();
        for (int number = fromLine; number <= toLine; number++) {
            int end = number == toLine ? toColumn : Integer.MAX_VALUE;
            int start = number == fromLine ? fromColumn : 0;
            String part = part(line(number), start, end);
            if (number > fromLine) {
                text.append(separation(line(number - 1), line(number)));
            }
            text.append(part);
        }
        return text.toString().strip();
    }

    private static String part(ChatLine line, int start, int end) {
        StringBuilder part = new StringBuilder(start == 0 ? signs(line) : "");
        int column = 0;
        for (ChatLine.Run run : line.runs()) {
            int length = run.segment() instanceof Segment.Words(String words) ? words.length() : 1;
            int from = Math.max(start - column, 0);
            int to = Math.min(end - column, length);
            if (from < to) {
                String text = run.segment().text();
                part.append(run.segment() instanceof Segment.Words ? text.substring(from, to) : text);
            }
            column += length;
        }
        return part.toString();
    }

    private static String signs(ChatLine line) {
        StringBuilder signs = new StringBuilder();
        for (LineStyle.Mark mark : line.look().marks()) {
            switch (mark) {
                case LineStyle.Mark.Bullet(String sign) -> signs.append(sign.isEmpty() ? "  " : sign + " ");
                case LineStyle.Mark.Bar _ -> signs.append("> ");
                case LineStyle.Mark.Push _ -> {
                    // A question is written like other lines.
                }
            }
        }
        return signs.toString();
    }

    /** Lines of one block follow each other; other blocks stand apart. */
    private static String separation(ChatLine before, ChatLine after) {
        boolean together = before.look().kind() == after.look().kind()
                && switch (after.look().kind()) {
                    case CODE, ITEM, QUESTION -> !after.look().first() || after.look().kind() == LineStyle.Kind.ITEM;
                    default -> false;
                };
        return together ? "\n" : "\n\n";
    }
}
