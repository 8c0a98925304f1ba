package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.Segment;
import java.util.List;

/**
 * How many lines go onto the screen in one pulse. What a line costs there is making, dressing and measuring its nodes,
 * so that is what is counted.
 */
final class RenderBudget {

    /** Takes some milliseconds. */
    private static final int NODES_PER_PULSE = 16;
    /** A line has some nodes of its own, whatever stands in it. */
    private static final int NODES_PER_LINE = 4;
    /** Those of a cell of a table. */
    private static final int NODES_PER_CELL = 3;

    private RenderBudget() {
    }

    /** How many of these lines, from the first on, are enough for one pulse; at least one if there are any. */
    static int of(List<ChatLine> lines) {
        int taken = 0;
        for (int nodes = 0; taken < lines.size() && nodes < NODES_PER_PULSE; taken++) {
            nodes += nodes(lines.get(taken));
        }
        return taken;
    }

    private static int nodes(ChatLine line) {
        return NODES_PER_LINE + line.runs().stream().mapToInt(RenderBudget::nodes).sum();
    }

    private static int nodes(ChatLine.Run run) {
        return run.segment() instanceof Segment.Table table
                ? table.rows().stream().mapToInt(List::size).sum() * NODES_PER_CELL
                : 1;
    }
}
