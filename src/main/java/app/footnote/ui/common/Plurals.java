package app.footnote.ui.common;

import java.util.ArrayList;
import java.util.List;

/** Numbers in sentences. */
public final class Plurals {

    private static final int MOST_RANGES = 8;

    private Plurals() {
    }

    /** Such as "1 page" and "2,100 pages". */
    public static String of(long count, String thing) {
        return of(count, thing, thing + "s");
    }

    public static String of(long count, String thing, String things) {
        return "%,d %s".formatted(count, count == 1 ? thing : things);
    }

    /** Ascending numbers, neighbours joined: "3, 7-9, 12"; long lists are cut short and say so. */
    public static String numbers(List<Integer> ascending) {
        List<String> ranges = new ArrayList<>();
        int i = 0;
        while (i < ascending.size()) {
            int last = endOfRange(ascending, i);
            ranges.add(
                    i == last ? ascending.get(i).toString() : ascending.get(i) + "–" + ascending.get(last));
            i = last + 1;
        }
        return ranges.size() <= MOST_RANGES
                ? String.join(", ", ranges)
                : String.join(", ", ranges.subList(0, MOST_RANGES)) + " and more";
    }

    private static int endOfRange(List<Integer> ascending, int start) {
        int end = start;
        while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
            end++;
        }
        return end;
    }
}
