package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import java.util.List;

/**
 * The lines of one page of a PDF in the order in which they were painted. Immutable.
 *
 * @param number the page's number, counted from 1
 * @param crop the visible part of the page
 * @param rotation the rotation of the page when it is shown, in degrees clockwise
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

    /** The height of a line on the page in its reading direction: 0 at the bottom, 1 at the top. */
    public float height(PageLine line) {
        Box box = crop;
        float baseline = line.span().baseline();
        return switch (TextRotation.of(line.span().angle())) {
            case RIGHT -> (baseline - box.bottom()) / box.height();
            case LEFT -> (baseline + box.top()) / box.height();
            case UP -> (baseline + box.right()) / box.width();
            case DOWN -> (baseline - box.left()) / box.width();
        };
    }
}
