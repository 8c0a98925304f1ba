package app.footnote.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits text of any language into sentences. A sentence ends at a full stop, question mark or exclamation mark of the
 * Latin, Cyrillic, Greek, Arabic, Indic and East Asian scripts, at a blank line, and before a list item, a table row or
 * a heading, because slides and notes rarely end those with a stop. A stop after an abbreviation or an initial, or
 * before a lower-case letter, does not end a sentence. Markdown source is accepted too. Not thread-safe; {@link #of}
 * is.
 */
public final class Sentences {

    private static final String FULL_STOPS = ".\u2026";
    private static final String MARKS = "!?\u061F\u06D4\u0964\u0965\u037E\u203D\u2047\u2048\u2049";
    /** Marks that need no space after them. */
    private static final String EAST_ASIAN_MARKS = "\u3002\uFF01\uFF1F\uFF0E\uFF61";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB\u203A)]}*_`~$\u300D\u300F\uFF09\u3011\u300B";

    /** The start of a line that begins a new sentence: a list item, a table row, a heading, a fence or a formula. */
    private static final Pattern NEW_SENTENCE = Pattern.compile(
            "[ \\t>]*(?:[-*+\u2022\u2023\u25AA\u25AB\u25A0\u25CF\u25CB\u25E6\u27A2\u2192\u2013\u2014]\\s"
                    + "|\\(?(?:\\d{1,3}|[a-zA-Z])[.)]\\s|\\||#{1,6}\\s|```|~~~|\\$\\$)");
    /** A line that is a sentence of its own. */
    private static final Pattern STANDALONE_LINE = Pattern.compile("[ \\t>]*(?:#{1,6}\\s|\\||```|~~~|\\$\\$).*");

    private final String text;
    private final List<Range> sentences = new ArrayList<>();
    private int start;

    /** The end of the closers that were followed last, which are not followed again from each of them. */
    private int endOfClosers;

    private Sentences(String text) {
        this.text = text;
    }

    /**
     * The sentences of the text in order, without the white space between them. Each other char is in exactly one
     * sentence.
     */
    public static List<Range> of(String text) {
        Sentences splitter = new Sentences(text);
        splitter.split();
        return List.copyOf(splitter.sentences);
    }

    private void split() {
        int i = 0;
        while (i < text.length()) {
            int end = endOfSentenceAt(i);
            if (end > i) {
                end(end);
                i = end;
            } else {
                i++;
            }
        }
        end(text.length());
    }

    private void end(int end) {
        Range sentence = new Range(start, end).trimmed(text);
        if (sentence.length() > 0) {
            sentences.add(sentence);
        }
        start = end;
    }

    /** The index after the sentence if the char at {@code i} ends it, else -1. */
    private int endOfSentenceAt(int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return endsAtLineEnd(i) ? i + 1 : -1;
        }
        if (EAST_ASIAN_MARKS.indexOf(c) >= 0) {
            return afterClosers(i + 1);
        }
        boolean stop = FULL_STOPS.indexOf(c) >= 0;
        if (!stop && MARKS.indexOf(c) < 0) {
            return -1;
        }
        int end = afterClosers(i + 1);
        return isSpaceOrEnd(end) && !continuesAt(end) && !(stop && Abbreviations.endAt(text, start, i)) ? end : -1;
    }

    /** The index after further marks ("?!", "...") and closing quotation marks, brackets and emphasis. */
    private int afterClosers(int from) {
        int i = Math.max(from, endOfClosers);
        while (i < text.length() && isCloser(text.charAt(i))) {
            i++;
        }
        endOfClosers = i;
        return i;
    }

    private static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0 || FULL_STOPS.indexOf(c) >= 0 || MARKS.indexOf(c) >= 0
                || EAST_ASIAN_MARKS.indexOf(c) >= 0;
    }

    private boolean isSpaceOrEnd(int i) {
        return i == text.length() || Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
    }

    /** Whether the text after a mark cannot begin a sentence: a small letter, a comma, a closing bracket. */
    private boolean continuesAt(int from) {
        int i = from;
        while (i < text.length() && isSpaceOrEnd(i)) {
            i++;
        }
        if (i == text.length()) {
            return false;
        }
        int next = text.codePointAt(i);
        return Character.isLowerCase(next) || ",;:)]}\u060C\u061B\uFF0C\u3001".indexOf(next) >= 0;
    }

    private boolean endsAtLineEnd(int newline) {
        int next = newline + 1;
        int i = next;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        boolean blankLine = i < text.length() && text.charAt(i) == '\n';
        return blankLine || beginsWith(NEW_SENTENCE, next) || STANDALONE_LINE.matcher(lineBefore(newline)).matches();
    }

    private boolean beginsWith(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    private String lineBefore(int newline) {
        int begin = text.lastIndexOf('\n', newline - 1) + 1;
        return text.substring(Math.max(begin, start), newline).stripTrailing();
    }
}
