package app.footnote.read;

import java.util.ArrayList;
import java.util.List;

/** A block in the making: lines that belong together, not yet written to the page's text. Not thread-safe. */
final class PageBlock {

    private final List<PageLine> lines = new ArrayList<>();
    private final boolean running;
    private Stroke extent;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    /** @param running whether it is a running header or footer, which is in no block */
    PageBlock(PageLine first, boolean running) {
        this.running = running;
        this.extent = first.stroke();
        add(first);
    }

    void add(PageLine line) {
        lines.add(line);
        extent = extent.through(line.stroke());
    }

    List<PageLine> lines() {
        return lines;
    }

    PageLine first() {
        return lines.getFirst();
    }

    PageLine last() {
        return lines.getLast();
    }

    boolean running() {
        return running;
    }

    /** From the leftmost start to the rightmost end of its lines, on the first one's baseline. */
    Stroke extent() {
        return extent;
    }

    Block.Kind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    void become(Block.Kind newKind, int newLevel) {
        kind = newKind;
        level = newLevel;
    }

    float top() {
        return first().stroke().baseline() + 0.7f * first().size();
    }

    float bottom() {
        return last().stroke().baseline() - 0.2f * last().size();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (PageLine line : lines) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return text.toString();
    }
}
