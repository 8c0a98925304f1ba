package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds lines, and cells of lines, that recur near the top or the bottom of pages. Their digits may differ. Not
 * thread-safe.
 */
final class RecurringPartDetector {

    /** The share of the page's height at the top and the bottom; some page numbers are high above the bottom. */
    private static final float MARGIN = 0.2f;

    /** A share of the page's height. Programs place running lines at the same height, except for rounding. */
    static final float MAX_HEIGHT_DIFFERENCE = 0.006f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String NUMBER_KEY = "#";

    private final List<PageLines> pages;
    private final float bodySize;
    private final Set<LinePosition> recurring = new HashSet<>();

    private RecurringPartDetector(List<PageLines> pages, float bodySize) {
        this.pages = pages;
        this.bodySize = bodySize;
    }

    /**
     * The position of a line or of a cell of a line.
     *
     * @param page the index of the page
     * @param line the index of the line on the page
     * @param cell the index of the cell in the line, or {@link #WHOLE_LINE}
     */
    record LinePosition(int page, int line, int cell) {

        static final int WHOLE_LINE = -1;
    }

    static Set<LinePosition> find(List<PageLines> pages, float bodySize) {
        RecurringPartDetector detector = new RecurringPartDetector(pages, bodySize);
        Map<String, List<Part>> parts = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            detector.collect(page, parts);
        }
        parts.forEach(detector::compare);
        return detector.recurring;
    }

    private void collect(int index, Map<String, List<Part>> parts) {
        PageLines page = pages.get(index);
        for (int i = 0; i < page.lines().size(); i++) {
            PageLine line = page.lines().get(i);
            float height = page.height(line);
            if (height < MARGIN || height > 1 - MARGIN) {
                add(new Part(new LinePosition(index, i, LinePosition.WHOLE_LINE), height, line.text()), parts);
                for (int cell = 0; line.isRow() && cell < line.cells().size(); cell++) {
                    add(new Part(new LinePosition(index, i, cell), height, line.text(cell)), parts);
                }
            }
        }
    }

    private static void add(Part part, Map<String, List<Part>> parts) {
        String digits = DIGITS.matcher(part.text).replaceAll(NUMBER_KEY);
        String key = SPACE.matcher(digits).replaceAll(" ");
        parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
    }

    /** Compares parts with equal text. Those at different heights are different lines. */
    private void compare(String key, List<Part> equalParts) {
        List<Part> remaining = new ArrayList<>(equalParts);
        while (!remaining.isEmpty()) {
            float height = remaining.getFirst().height;
            List<Part> sameHeight =
                    remaining.stream().filter(part -> Math.abs(part.height - height) < MAX_HEIGHT_DIFFERENCE).toList();
            if (isFrequent(sameHeight) && (!key.equals(NUMBER_KEY) || isAscending(sameHeight))) {
                sameHeight.forEach(part -> recurring.add(part.position));
            }
            remaining.removeAll(sameHeight);
        }
    }

    /**
     * Whether the parts are on enough pages. Slides that build up step by step repeat their title on a few pages in
     * large letters, while the header of a chapter is small.
     */
    private boolean isFrequent(List<Part> sameHeight) {
        long distinct = sameHeight.stream().mapToInt(part -> part.position.page).distinct().count();
        int all = pages.size();
        if (all < 5) {
            return distinct >= 2 && distinct > all / 2;
        }
        boolean everywhere = distinct >= 5 && 2 * distinct >= all;
        boolean throughAChapter =
                distinct >= 3 && isSmall(sameHeight.getFirst().position) && isDense(sameHeight, distinct);
        return everywhere || throughAChapter;
    }

    /**
     * Whether the font is as small as that of a running line: in books about as large as the text, on slides smaller.
     */
    private boolean isSmall(LinePosition position) {
        PageLines page = pages.get(position.page);
        float largest = page.isLandscape() ? 0.8f : 1.05f;
        return page.lines().get(position.line).size() <= largest * bodySize;
    }

    /** Whether the parts are on at least every third page from the first to the last. */
    private static boolean isDense(List<Part> sameHeight, long distinct) {
        int span = sameHeight.getLast().position.page - sameHeight.getFirst().position.page + 1;
        return 3 * distinct >= span;
    }

    /** Whether the numbers increase, as page numbers do and numbers in tables and diagrams do not. */
    private static boolean isAscending(List<Part> sameHeight) {
        int rising = 0;
        for (int i = 1; i < sameHeight.size(); i++) {
            String before = sameHeight.get(i - 1).text;
            String text = sameHeight.get(i).text;
            int longer = Integer.compare(text.length(), before.length());
            rising += (longer == 0 ? text.compareTo(before) : longer) >= 0 ? 1 : 0;
        }
        boolean changes = !sameHeight.getFirst().text.equals(sameHeight.getLast().text);
        return changes && 10 * rising >= 8 * (sameHeight.size() - 1);
    }

    private record Part(LinePosition position, float height, String text) {
    }
}
