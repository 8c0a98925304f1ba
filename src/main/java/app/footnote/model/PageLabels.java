package app.footnote.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that are printed on the pages of a PDF, such as {@code ii}, {@code 1} or {@code A-3}, where these differ
 * from the pages' positions. Immutable.
 */
public final class PageLabels {

    /** The longest label in chars. Longer ones are no page numbers, and are left out. */
    public static final int LONGEST = 20;

    private static final PageLabels NONE = new PageLabels(List.of(), 0);

    private final List<LabelRange> ranges;
    private final int pages;
    /** The labels and the pages that have them, which most notes never need. Made again if two threads are first. */
    private volatile @Nullable PrintedLabels printed;

    private PageLabels(List<LabelRange> ranges, int pages) {
        this.ranges = List.copyOf(ranges);
        this.pages = pages;
    }

    /** All pages are known by their positions only. */
    public static PageLabels none() {
        return NONE;
    }

    /**
     * The labels of a note.
     *
     * @param ranges in the order of their pages
     * @param pages the number of pages of the note
     */
    public static PageLabels of(List<LabelRange> ranges, int pages) {
        return ranges.isEmpty() ? NONE : new PageLabels(ranges, pages);
    }

    /** These labels; {@link #none} if they say no more than the positions. */
    public PageLabels orNone() {
        return IntStream.rangeClosed(1, pages).anyMatch(page -> label(page).isPresent()) ? this : NONE;
    }

    public List<LabelRange> ranges() {
        return ranges;
    }

    /** The number of pages of the note; 0 if there are no labels. */
    public int pages() {
        return pages;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * The label of a page. Empty if the page has none, or if it is the page's position and the label of no other page.
     *
     * @param page the page's position, counted from 1
     */
    public Optional<String> label(int page) {
        if (page > pages) {
            return Optional.empty();
        }
        PrintedLabels all = printed();
        String label = all.byPage().get(page - 1);
        boolean saysMore = !label.isEmpty() && (!label.equals(String.valueOf(page)) || all.pages(label).size() > 1);
        return saysMore ? Optional.of(label) : Optional.empty();
    }

    /**
     * The positions of the pages with a label, ascending. Upper and lower case are told apart only if there is a page
     * with exactly this label.
     */
    public List<Integer> pagesWith(String label) {
        if (pages == 0 || label.isEmpty()) {
            return List.of();
        }
        List<Integer> exact = printed().pages(label);
        return exact.isEmpty() ? printed().pagesWhere(label::equalsIgnoreCase) : exact;
    }

    private PrintedLabels printed() {
        PrintedLabels known = printed;
        if (known == null) {
            known = PrintedLabels.of(ranges, pages);
            printed = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageLabels that && pages == that.pages && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ranges, pages);
    }

    @Override
    public String toString() {
        return ranges.toString();
    }

    /**
     * Consecutive pages that are numbered consecutively. Ends where the next range begins. Immutable.
     *
     * @param firstPage the position of the first page, counted from 1
     * @param start the number of the first page
     * @param prefix what stands before each number; may be empty
     */
    public record LabelRange(int firstPage, Numbering numbering, int start, String prefix) {

        /** Whether the pages have the same labels if the range before does not end here. */
        public boolean continues(LabelRange before) {
            boolean isNext = (long) start - firstPage == (long) before.start - before.firstPage;
            return numbering == before.numbering && prefix.equals(before.prefix)
                    && (isNext || numbering == Numbering.NONE);
        }

        /** The label of a page of the range; empty if it has none. */
        String label(int page) {
            long number = (long) start + page - firstPage;
            return numbering.text(number)
                    .map(text -> (prefix + text).strip())
                    .filter(label -> label.length() <= LONGEST)
                    .orElse("");
        }
    }

    /** How pages are numbered, with the code of the PDF standard. */
    public enum Numbering {
        NONE(""), DECIMAL("D"), UPPER_ROMAN("R"), LOWER_ROMAN("r"), UPPER_LETTERS("A"), LOWER_LETTERS("a");

        private static final int LETTERS = 26;
        private static final int LARGEST_ROMAN = 3999;
        private static final List<String> ROMAN_DIGITS =
                List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");
        private static final List<Integer> ROMAN_VALUES =
                List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);

        private final String code;

        Numbering(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if the standard has no such code */
        public static Numbering of(String code) {
            for (Numbering numbering : values()) {
                if (numbering.code.equals(code)) {
                    return numbering;
                }
            }
            throw new IllegalArgumentException("No numbering of pages: " + code);
        }

        /** The number in this form; empty if it has no such form, or one that is too long for a label. */
        private Optional<String> text(long number) {
            return switch (this) {
                case NONE -> Optional.of("");
                case DECIMAL -> number < 0 ? Optional.empty() : Optional.of(Long.toString(number));
                case UPPER_ROMAN -> roman(number).map(Numbering::upper);
                case LOWER_ROMAN -> roman(number);
                case UPPER_LETTERS -> letters(number).map(Numbering::upper);
                case LOWER_LETTERS -> letters(number);
            };
        }

        private static Optional<String> roman(long number) {
            if (number < 1 || number > LARGEST_ROMAN) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder();
            long rest = number;
            for (int i = 0; i < ROMAN_VALUES.size(); i++) {
                for (; rest >= ROMAN_VALUES.get(i); rest -= ROMAN_VALUES.get(i)) {
                    text.append(ROMAN_DIGITS.get(i));
                }
            }
            return Optional.of(text.toString());
        }

        /** {@code a} to {@code z}, then {@code aa} to {@code zz}, {@code aaa} and so on. */
        private static Optional<String> letters(long number) {
            long count = (number - 1) / LETTERS + 1;
            return number < 1 || count > LONGEST
                    ? Optional.empty()
                    : Optional.of(Character.toString((int) ('a' + (number - 1) % LETTERS)).repeat((int) count));
        }

        private static String upper(String ascii) {
            return ascii.toUpperCase(Locale.ROOT);
        }
    }

    /** The labels of all pages, in order, empty where there is none; and the pages of each label. */
    private record PrintedLabels(List<String> byPage, Map<String, List<Integer>> byLabel) {

        static PrintedLabels of(List<LabelRange> ranges, int pages) {
            List<String> byPage = new ArrayList<>(pages);
            Map<String, List<Integer>> byLabel = new HashMap<>();
            int next = 0;
            for (int page = 1; page <= pages; page++) {
                while (next < ranges.size() && ranges.get(next).firstPage() <= page) {
                    next++;
                }
                String label = next == 0 ? "" : ranges.get(next - 1).label(page);
                byPage.add(label);
                byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(page);
            }
            return new PrintedLabels(List.copyOf(byPage), byLabel);
        }

        List<Integer> pages(String label) {
            return List.copyOf(byLabel.getOrDefault(label, List.of()));
        }

        List<Integer> pagesWhere(Predicate<String> condition) {
            return byLabel.entrySet().stream()
                    .filter(entry -> condition.test(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .sorted()
                    .toList();
        }
    }
}
