package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import app.footnote.read.pdf.structure.RecurringPartDetector.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Marks running headers and footers and page numbers: what recurs at the very head or foot of pages. */
final class RunningLineMarker {

    private final Set<Spot> recurring;

    private RunningLineMarker(Set<Spot> recurring) {
        this.recurring = recurring;
    }

    /** The same pages with their running lines marked as such, and cut off where they share a line with text. */
    static List<PageLines> mark(List<PageLines> pages, float bodySize) {
        RunningLineMarker running = new RunningLineMarker(RecurringPartDetector.find(pages, bodySize));
        List<PageLines> marked = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            marked.add(running.mark(page, pages.get(page)));
        }
        boolean textLeft = marked.stream().flatMap(page -> page.lines().stream()).anyMatch(line -> !line.isRunning());
        return textLeft ? marked : pages;
    }

    private PageLines mark(int index, PageLines page) {
        List<PageLine> lines = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            Spot spot = new Spot(index, i, Spot.WHOLE_LINE);
            PageLine line = page.lines().get(i);
            boolean running = recurs(spot, line) && isOutermost(spot, page);
            lines.addAll(running ? cut(spot, line) : List.of(line));
        }
        return new PageLines(page.number(), page.crop(), page.rotation(), lines);
    }

    /** Whether no line that does not recur stands between this one and the edge of the page. */
    private boolean isOutermost(Spot spot, PageLines page) {
        PageLine line = page.lines().get(spot.line());
        float height = page.height(line);
        for (int i = 0; i < page.lines().size(); i++) {
            PageLine other = page.lines().get(i);
            float itsHeight = page.height(other);
            boolean between = height < 0.5f
                    ? itsHeight < height - RecurringPartDetector.SAME_HEIGHT
                    : itsHeight > height + RecurringPartDetector.SAME_HEIGHT;
            boolean inTheWay = other.stroke().overlap(line.stroke()) > 0;
            if (between && inTheWay && !recurs(new Spot(spot.page(), i, Spot.WHOLE_LINE), other)) {
                return false;
            }
        }
        return true;
    }

    private boolean recurs(Spot spot, PageLine line) {
        for (int cell = Spot.WHOLE_LINE; cell < line.cells().size(); cell++) {
            if (recurring.contains(new Spot(spot.page(), spot.line(), cell))) {
                return true;
            }
        }
        return false;
    }

    private List<PageLine> cut(Spot spot, PageLine line) {
        if (recurring.contains(spot)) {
            return List.of(line.running());
        }
        List<PageLine> parts = new ArrayList<>();
        for (int cell = 0; cell < line.cells().size(); cell++) {
            boolean recurs = recurring.contains(new Spot(spot.page(), spot.line(), cell));
            parts.add(recurs ? line.part(cell).running() : line.part(cell));
        }
        return parts;
    }
}
