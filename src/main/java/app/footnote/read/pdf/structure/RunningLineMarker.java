package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import app.footnote.read.pdf.structure.RecurringPartDetector.LinePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Marks running headers, running footers and page numbers: outermost lines that recur from page to page. Immutable. */
final class RunningLineMarker {

    private final Set<LinePosition> recurring;

    private RunningLineMarker(Set<LinePosition> recurring) {
        this.recurring = recurring;
    }

    /** The same pages with their running lines marked. A running part of a line becomes a line of its own. */
    static List<PageLines> mark(List<PageLines> pages, float bodySize) {
        RunningLineMarker marker = new RunningLineMarker(RecurringPartDetector.find(pages, bodySize));
        List<PageLines> marked = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            marked.add(marker.mark(page, pages.get(page)));
        }
        boolean hasText = marked.stream().flatMap(page -> page.lines().stream()).anyMatch(line -> !line.isRunning());
        return hasText ? marked : pages;
    }

    private PageLines mark(int index, PageLines page) {
        List<PageLine> lines = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            LinePosition position = new LinePosition(index, i, LinePosition.WHOLE_LINE);
            PageLine line = page.lines().get(i);
            boolean running = recurs(position, line) && isOutermost(position, page);
            lines.addAll(running ? split(position, line) : List.of(line));
        }
        return new PageLines(page.number(), page.crop(), page.rotation(), lines);
    }

    /** Whether all lines between this one and the edge of the page recur. */
    private boolean isOutermost(LinePosition position, PageLines page) {
        PageLine line = page.lines().get(position.line());
        float height = page.height(line);
        for (int i = 0; i < page.lines().size(); i++) {
            PageLine other = page.lines().get(i);
            float otherHeight = page.height(other);
            boolean between = height < 0.5f
                    ? otherHeight < height - RecurringPartDetector.MAX_HEIGHT_DIFFERENCE
                    : otherHeight > height + RecurringPartDetector.MAX_HEIGHT_DIFFERENCE;
            boolean overlaps = other.span().overlap(line.span()) > 0;
            if (between && overlaps && !recurs(new LinePosition(position.page(), i, LinePosition.WHOLE_LINE), other)) {
                return false;
            }
        }
        return true;
    }

    private boolean recurs(LinePosition position, PageLine line) {
        for (int cell = LinePosition.WHOLE_LINE; cell < line.cells().size(); cell++) {
            if (recurring.contains(new LinePosition(position.page(), position.line(), cell))) {
                return true;
            }
        }
        return false;
    }

    private List<PageLine> split(LinePosition position, PageLine line) {
        if (recurring.contains(position)) {
            return List.of(line.asRunning());
        }
        List<PageLine> parts = new ArrayList<>();
        for (int cell = 0; cell < line.cells().size(); cell++) {
            boolean recurs = recurring.contains(new LinePosition(position.page(), position.line(), cell));
            parts.add(recurs ? line.part(cell).asRunning() : line.part(cell));
        }
        return parts;
    }
}
