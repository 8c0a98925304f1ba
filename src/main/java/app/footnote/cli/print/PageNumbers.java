package app.footnote.cli.print;

import app.footnote.model.NoteState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Page numbers in words. */
public final class PageNumbers {

    /** More numbers than these are told by their count. */
    private static final int LISTED = 12;

    private PageNumbers() {
    }

    /** Such as {@code 12 pages}; empty for notes that are one page by nature. */
    static String count(int pages) {
        return pages == 1 ? "1 page" : pages + " pages";
    }

    /** Such as {@code "38 of 40"}. */
    public static String withText(NoteState.Ready ready) {
        return (ready.pages() - ready.pagesWithoutText().size()) + " of " + ready.pages();
    }

    /** The numbers with neighbours drawn together, such as {@code "3, 7-9"}. */
    public static String numbers(List<Integer> pages) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pages.size(); i++) {
            if (i == pages.size() || pages.get(i) != pages.get(i - 1) + 1) {
                ranges.add(range(pages.get(from), pages.get(i - 1)));
                from = i;
            }
        }
        String listed = ranges.stream().limit(LISTED).collect(Collectors.joining(", "));
        return ranges.size() > LISTED ? listed + " and more" : listed;
    }

    private static String range(int first, int last) {
        return first == last ? "" + first : first + "-" + last;
    }
}
