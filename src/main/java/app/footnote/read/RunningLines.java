package app.footnote.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds running headers and footers and page numbers: lines near the head or foot of the page that come again, but for
 * their digits, at the same height of other pages.
 */
final class RunningLines {

    /** Of the page's height. */
    private static final float MARGIN = 0.15f;

    /** Of the page's height: programs set running lines at exactly the same height, but for rounding. */
    private static final float SAME_HEIGHT = 0.006f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<PageLines> pages;
    private final float bodySize;
    private final List<BitSet> running = new ArrayList<>();

    private RunningLines(List<PageLines> pages, float bodySize) {
        this.pages = pages;
        this.bodySize = bodySize;
    }

    /** For each page the indices of its running lines. */
    static List<BitSet> find(List<PageLines> pages, float bodySize) {
        return new RunningLines(pages, bodySize).find();
    }

    private List<BitSet> find() {
        Map<String, List<Appearance>> appearances = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            BitSet marked = new BitSet();
            List<PageLine> lines = pages.get(page).lines();
            for (int line = 0; line < lines.size(); line++) {
                marked.set(line, lines.get(line).style().furniture());
                float height = pages.get(page).height(lines.get(line));
                if (height < MARGIN || height > 1 - MARGIN) {
                    Appearance appearance = new Appearance(page, line, height, lines.get(line).size());
                    appearances.computeIfAbsent(key(lines.get(line)), _ -> new ArrayList<>()).add(appearance);
                }
            }
            running.add(marked);
        }
        appearances.values().forEach(this::mark);
        return running;
    }

    private static String key(PageLine line) {
        String digits = DIGITS.matcher(line.text()).replaceAll("#");
        return SPACE.matcher(digits).replaceAll(" ");
    }

    /** The same words at different heights are different lines. */
    private void mark(List<Appearance> same) {
        List<Appearance> left = new ArrayList<>(same);
        while (!left.isEmpty()) {
            float height = left.getFirst().height;
            List<Appearance> level = left.stream()
                    .filter(appearance -> Math.abs(appearance.height - height) < SAME_HEIGHT)
                    .toList();
            if (runs(level)) {
                level.forEach(appearance -> running.get(appearance.page).set(appearance.line));
            }
            left.removeAll(level);
        }
    }

    /**
     * Slides that build up a picture repeat their title for a while, in large letters; a header that runs through a
     * chapter is small. What stands on half of all pages is no title.
     */
    private boolean runs(List<Appearance> level) {
        long distinct = level.stream().mapToInt(Appearance::page).distinct().count();
        boolean small = level.getFirst().size <= 1.05f * bodySize;
        int all = pages.size();
        if (small && all < 5) {
            return distinct >= 2 && 2 * distinct > all;
        }
        boolean everywhere = distinct >= 5 && 2 * distinct >= all;
        boolean throughAChapter = small && distinct >= 3 && isDense(level, distinct);
        return everywhere || throughAChapter;
    }

    /** Whether the line stands at least on every third page of those from its first to its last. */
    private static boolean isDense(List<Appearance> level, long distinct) {
        int span = level.getLast().page - level.getFirst().page + 1;
        return 3 * distinct >= span;
    }

    private record Appearance(int page, int line, float height, float size) {
    }
}
