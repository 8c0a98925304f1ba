package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import java.util.List;

/**
 * The lines of one page of a PDF in the order of their painting.
 *
 * @param number the page's, counted from 1
 * @param crop what is seen of the page
 * @param rotation by how many degrees the page is turned clockwise when shown
 */
public record PageLines(int number, Box crop, int rotation, List<PageLine> lines) {

    public PageLines {
        lines = List.copyOf(lines);
    }

    public boolean isLandscape() {
        boolean upright = rotation % 180 == 0;
        return upright ? crop.width() > crop.height() : crop.height() > crop.width();
    }

    public int chars() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /** How high on the page a line stands as it is read: 0 at the foot, 1 at the head. */
    public float height(PageLine line) {
        Box box = crop;
        float baseline = line.stroke().baseline();
        return switch (TextRotation.of(line.stroke().angle())) {
            case RIGHT -> (baseline - box.bottom()) / box.height();
            case LEFT -> (baseline + box.top()) / box.height();
            case UP -> (baseline + box.right()) / box.width();
            case DOWN -> (baseline - box.left()) / box.width();
        };
    }
}
