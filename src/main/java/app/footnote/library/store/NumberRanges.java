package app.footnote.library.store;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes numbers as ranges such as {@code 1-3 7}, because a scanned book has a thousand pages without text. */
final class NumberRanges {

    private NumberRanges() {
    }

    /** @param numbers ascending */
    static String text(List<Integer> numbers) {
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < numbers.size();) {
            int first = numbers.get(i);
            int last = first;
            for (i++; i < numbers.size() && numbers.get(i) == last + 1; i++) {
                last++;
            }
            ranges.append(ranges.isEmpty() ? "" : " ").append(first).append(last > first ? "-" + last : "");
        }
        return ranges.toString();
    }

    static List<Integer> parse(String ranges) {
        return ranges.isEmpty() ? List.of() : Stream.of(ranges.split(" ")).flatMapToInt(range -> {
            String[] ends = range.split("-", 2);
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }).boxed().toList();
    }
}
