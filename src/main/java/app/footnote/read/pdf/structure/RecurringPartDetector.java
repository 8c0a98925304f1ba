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

/** Finds the lines, and cells of lines, near the head or foot of pages that come again there, but for their digits. */
final class RecurringPartDetector {

    /** Of the page's height; some page numbers stand high above the foot. */
    private static final float MARGIN = 0.2f;

    /** Of the page's height: programs set running lines at exactly the same height, but for rounding. */
    static final float SAME_HEIGHT = 0.006f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String NUMBER = "#";

    private final List<PageLines> pages;
    private final float bodySize;
    private final Set<Spot> recurring = new HashSet<>();

    private RecurringPartDetector(List<PageLines> pages, float bodySize) {
        this.pages = pages;
        this.bodySize = bodySize;
    }

    /**
     * A line or a cell of one.
     *
     * @param page its index
     * @param line its index on the page
     * @param cell its index in the line, or {@link #WHOLE_LINE}
     */
    record Spot(int page, int line, int cell) {

        static final int WHOLE_LINE = -1;
    }

    static Set<Spot> find(List<PageLines> pages, float bodySize) {
        RecurringPartDetector search = new RecurringPartDetector(pages, bodySize);
        Map<String, List<Part>> parts = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            search.collect(page, parts);
        }
        parts.forEach(search::compare);
        return search.recurring;
    }

    private void collect(int index, Map<String, List<Part>> parts) {
        PageLines page = pages.get(index);
        for (int i = 0; i < page.lines().size(); i++) {
            PageLine line = page.lines().get(i);
            float height = page.height(line);
            if (height < MARGIN || height > 1 - MARGIN) {
                add(new Part(new Spot(index, i, Spot.WHOLE_LINE), height, line.text()), parts);
                for (int cell = 0; line.isRow() && cell < line.cells().size(); cell++) {
                    add(new Part(new Spot(index, i, cell), height, line.text(cell)), parts);
                }
            }
        }
    }

    private static void add(Part part, Map<String, List<Part>> parts) {
        String digits = DIGITS.matcher(part.text).replaceAll(NUMBER);
        String key = SPACE.matcher(digits).replaceAll(" ");
        parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
    }

    /** The same words at different heights are different lines. */
    private void compare(String key, List<Part> same) {
        List<Part> left = new ArrayList<>(same);
        while (!left.isEmpty()) {
            float height = left.getFirst().height;
            List<Part> level = left.stream().filter(part -> Math.abs(part.height - height) < SAME_HEIGHT).toList();
            if (comesOftenEnough(level) && (!key.equals(NUMBER) || isCounting(level))) {
                level.forEach(part -> recurring.add(part.spot));
            }
            left.removeAll(level);
        }
    }

    /**
     * Slides that build up a picture repeat their title for a while, in large letters; a header that runs through a
     * chapter is small.
     */
    private boolean comesOftenEnough(List<Part> level) {
        long distinct = level.stream().mapToInt(part -> part.spot.page).distinct().count();
        int all = pages.size();
        if (all < 5) {
            return distinct >= 2 && distinct > all / 2;
        }
        boolean everywhere = distinct >= 5 && 2 * distinct >= all;
        boolean throughAChapter = distinct >= 3 && isSmall(level.getFirst().spot) && isDense(level, distinct);
        return everywhere || throughAChapter;
    }

    /**
     * Books set their headers about as large as their text; slides set theirs smaller than what is built up on them.
     */
    private boolean isSmall(Spot spot) {
        PageLines page = pages.get(spot.page);
        float largest = page.isLandscape() ? 0.8f : 1.05f;
        return page.lines().get(spot.line).size() <= largest * bodySize;
    }

    /** Whether the line stands at least on every third page of those from its first to its last. */
    private static boolean isDense(List<Part> level, long distinct) {
        int span = level.getLast().spot.page - level.getFirst().spot.page + 1;
        return 3 * distinct >= span;
    }

    /** Page numbers rise; numbers in tables and under diagrams do not. */
    private static boolean isCounting(List<Part> level) {
        int rising = 0;
        for (int i = 1; i < level.size(); i++) {
            String before = level.get(i - 1).text;
            String text = level.get(i).text;
            int longer = Integer.compare(text.length(), before.length());
            rising += (longer == 0 ? text.compareTo(before) : longer) >= 0 ? 1 : 0;
        }
        boolean changes = !level.getFirst().text.equals(level.getLast().text);
        return changes && 10 * rising >= 8 * (level.size() - 1);
    }

    private record Part(Spot spot, float height, String text) {
    }
}
