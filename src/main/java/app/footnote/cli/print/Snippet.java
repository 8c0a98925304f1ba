package app.footnote.cli.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a text with the most words of a query, which are marked. Immutable. */
final class Snippet {

    private static final int WIDTH_CHARS = 280;
    private static final String CUT = "…";

    private final Set<String> queryWords;

    Snippet(String query) {
        this.queryWords = words(query.toLowerCase(Locale.ROOT)).stream()
                .map(word -> word.in(query.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    String of(String text, TerminalStyle style) {
        List<Word> matches = words(text).stream().filter(word -> matches(word.in(text))).toList();
        int start = start(text, matches);
        int end = Math.min(text.length(), start + WIDTH_CHARS);
        end = end == text.length() ? end : wordEnd(text, end);
        return (start > 0 ? CUT : "") + marked(text, start, end, matches, style) + (end < text.length() ? CUT : "");
    }

    private record Word(int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }
    }

    private static List<Word> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<Word> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                words.add(new Word(start, end));
            }
        }
        return words;
    }

    private boolean matches(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return queryWords.stream().anyMatch(query -> sameStem(query, lower));
    }

    /** Whether words differ in at most three letters at their ends, which is precise enough for marking. */
    private static boolean sameStem(String query, String word) {
        if (query.equals(word)) {
            return true;
        }
        int shared = 0;
        int shorter = Math.min(query.length(), word.length());
        while (shared < shorter && query.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return shared >= 4 && shared >= Math.max(query.length(), word.length()) - 3;
    }

    /** The start of the window with the most different matches. */
    private static int start(String text, List<Word> matches) {
        int best = 0;
        long most = 0;
        for (Word first : matches) {
            long within = matches.stream()
                    .filter(word -> word.start >= first.start && word.end <= first.start + WIDTH_CHARS * 3 / 4)
                    .map(word -> word.in(text).toLowerCase(Locale.ROOT))
                    .distinct()
                    .count();
            if (within > most) {
                most = within;
                best = first.start;
            }
        }
        return best <= WIDTH_CHARS / 4 ? 0 : wordEnd(text, best - WIDTH_CHARS / 4);
    }

    private static int wordEnd(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank > from + WIDTH_CHARS / 4 ? from : blank;
    }

    private static String marked(String text, int start, int end, List<Word> matches, TerminalStyle style) {
        StringBuilder marked = new StringBuilder();
        int written = start;
        for (Word match : matches) {
            if (match.start >= written && match.end <= end) {
                marked.append(text, written, match.start).append(style.marked(match.in(text)));
                written = match.end;
            }
        }
        return marked.append(text, written, end).toString().strip();
    }
}
