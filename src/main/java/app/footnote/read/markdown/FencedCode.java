package app.footnote.read.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the fences of code while the lines of a Markdown text are read in order. Not thread-safe. */
final class FencedCode {

    private static final Pattern FENCE = Pattern.compile(
            "[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}|~{3,})([^`]*)");

    private String open = "";

    /** Whether the next line is a fence or is between two. */
    boolean contains(String line) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return !open.isEmpty();
        }
        boolean isOutside = open.isEmpty();
        if (isOutside) {
            open = fence.group(1);
        } else if (fence.group(1).startsWith(open) && fence.group(2).isBlank()) {
            open = "";
        }
        return true;
    }
}
