package app.footnote.ui.library;

import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.PageLabels;
import java.util.ArrayList;
import java.util.List;

/** Writes page numbers as ranges. */
final class PageRanges {

    private static final Messages TEXTS = Messages.of("ui-library");
    private static final int MAX_RANGES = 8;

    private PageRanges() {
    }

    /** Such as "3, 7–9, 12". Long lists are shortened. */
    static String of(List<Integer> ascending, PageLabels labels) {
        List<String> ranges = new ArrayList<>();
        int i = 0;
        while (i < ascending.size()) {
            int last = endOfRange(ascending, i);
            ranges.add(PageWording.numbers(ascending.get(i), ascending.get(last), labels));
            i = last + 1;
        }
        return ranges.size() <= MAX_RANGES
                ? String.join(", ", ranges)
                : TEXTS.text("pages.and-more", String.join(", ", ranges.subList(0, MAX_RANGES)));
    }

    private static int endOfRange(List<Integer> ascending, int start) {
        int end = start;
        while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
            end++;
        }
        return end;
    }
}
