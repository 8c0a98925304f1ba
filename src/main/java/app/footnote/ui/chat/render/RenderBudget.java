package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.Segment;
import java.util.List;

/**
 * How many lines are added to the screen in one pulse. The cost of a line is the creation, styling and measuring of its
 * nodes, so the budget counts nodes.
 */
final class RenderBudget {

    /** Takes a few milliseconds. */
    private static final int NODES_PER_PULSE = 16;
    /** The nodes that each line has, whatever its content. */
    private static final int NODES_PER_LINE = 4;
    private static final int NODES_PER_TABLE_CELL = 3;

    private RenderBudget() {
    }

    /** How many of these lines, from the first one, fit into one pulse; at least one if there are any. */
    static int linesPerPulse(List<ChatLine> lines) {
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
                ? table.rows().stream().mapToInt(List::size).sum() * NODES_PER_TABLE_CELL
                : 1;
    }
}
