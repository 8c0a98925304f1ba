package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.format.TextLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a Markdown note that Obsidian does not show: comments such as {@code %% ask the tutor %%}, and
 * identifiers of blocks such as {@code ^definition} at the end of a line. Neither is looked for in code. Immutable.
 *
 * @param masked the text with a space in place of each character of such a part, except for its line ends
 * @param ranges the parts, in order
 */
public record ObsidianMarks(String masked, List<Range> ranges) {

    private static final String COMMENT_MARK = "%%";

    /** White space for every reader of text, but not an indentation or a blank line of Markdown. */
    private static final char MASK = '\u2003';

    /** A single letter or a number is an exponent: {@code x ^2}. */
    private static final Pattern BLOCK_ID = Pattern.compile(
            "(?<!\\S)\\^(?=[0-9-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]+(?=[ \\t]*$)");

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");
    private static final Pattern BEFORE_BLOCK = Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?");

    public ObsidianMarks {
        ranges = List.copyOf(ranges);
    }

    /** The marks of a note, or of a part of one. */
    public static ObsidianMarks of(String text) {
        if (!text.contains(COMMENT_MARK) && text.indexOf('^') < 0) {
            return new ObsidianMarks(text, List.of());
        }
        List<Range> ranges = new ArrayList<>();
        FencedCode code = new FencedCode();
        int end = 0;
        for (Range line : TextLines.of(text)) {
            if (line.start() < end) {
                continue;
            }
            String words = line.of(text);
            if (!code.contains(words)) {
                end = addComments(text, line, ranges);
                addBlockId(words, line, end, ranges);
            }
        }
        return new ObsidianMarks(masked(text, ranges), ranges);
    }

    /** @return the index behind the last comment that starts in the line */
    private static int addComments(String text, Range line, List<Range> ranges) {
        int end = line.start();
        int at = text.indexOf(COMMENT_MARK, line.start());
        if (at < 0 || at >= line.end()) {
            return end;
        }
        BitSet code = CodeSpans.in(line.of(text));
        while (at >= 0 && at < line.end()) {
            int close = isMark(text, at) && !code.get(at - line.start()) ? close(text, line, at) : -1;
            if (close >= 0) {
                end = close + COMMENT_MARK.length();
                ranges.add(new Range(at, end));
                at = text.indexOf(COMMENT_MARK, end);
            } else {
                at = text.indexOf(COMMENT_MARK, afterPercentSigns(text, at));
            }
        }
        return end;
    }

    /** Whether there are exactly two percent signs. */
    private static boolean isMark(String text, int at) {
        return afterPercentSigns(text, at) == at + COMMENT_MARK.length();
    }

    private static int afterPercentSigns(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '%') {
            end++;
        }
        return end;
    }

    /**
     * The index of the mark that closes a comment; -1 if there is none. A comment that is longer than a paragraph
     * starts a line and ends one, so that two stray marks do not hide what is between them.
     */
    private static int close(String text, Range line, int open) {
        int close = text.indexOf(COMMENT_MARK, open + COMMENT_MARK.length());
        if (close < 0 || !isMark(text, close)) {
            return -1;
        }
        boolean inParagraph = close < line.end()
                || !BLANK_LINE.matcher(text).region(open, close).find();
        boolean startsLine = BEFORE_BLOCK.matcher(text).region(line.start(), open).matches();
        return inParagraph || (startsLine && endsLine(text, close + COMMENT_MARK.length())) ? close : -1;
    }

    private static boolean endsLine(String text, int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
    }

    private static void addBlockId(String words, Range line, int from, List<Range> ranges) {
        int at = words.lastIndexOf('^');
        if (at < 0 || line.start() + at < from) {
            return;
        }
        Matcher id = BLOCK_ID.matcher(words);
        if (id.find(at) && !CodeSpans.in(words).get(at)) {
            ranges.add(new Range(id.start(), id.end()).shifted(line.start()));
        }
    }

    private static String masked(String text, List<Range> ranges) {
        StringBuilder masked = new StringBuilder(text);
        for (Range range : ranges) {
            for (int i = range.start(); i < range.end(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    masked.setCharAt(i, MASK);
                }
            }
        }
        return masked.toString();
    }
}
