package app.footnote.ui.library.model;

import java.util.Comparator;

/** Natural order of names: ignores case and puts "Lecture 2" before "Lecture 10". Immutable. */
final class NaturalOrderComparator implements Comparator<String> {

    static final NaturalOrderComparator INSTANCE = new NaturalOrderComparator();

    private NaturalOrderComparator() {
    }

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfNumber(one, i);
            int endOfOther = endOfNumber(other, j);
            boolean numbers = endOfOne > i && endOfOther > j;
            int order = numbers
                    ? compareNumbers(one.substring(i, endOfOne), other.substring(j, endOfOther))
                    : Character.compare(folded(one.charAt(i)), folded(other.charAt(j)));
            if (order != 0) {
                return order;
            }
            i = numbers ? endOfOne : i + 1;
            j = numbers ? endOfOther : j + 1;
        }
        int lengths = Integer.compare(one.length() - i, other.length() - j);
        return lengths != 0 ? lengths : one.compareTo(other);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Compares digits, because a number in a file's name may exceed the range of long. */
    private static int compareNumbers(String one, String other) {
        String a = withoutZeros(one);
        String b = withoutZeros(other);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
