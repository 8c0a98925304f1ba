package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.format.Block;
import app.footnote.read.format.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block that a Markdown note may begin with. What it says about the note in words is kept: the title as a
 * heading, descriptions too; all else is for programs. A block that is not closed, or whose lines do not look like
 * YAML, is no front matter but text.
 *
 * @param end where the text proper begins; 0 if there is no front matter
 */
record FrontMatter(List<Block> blocks, int end) {

    private static final FrontMatter NONE = new FrontMatter(List.of(), 0);

    private static final Pattern BEGIN = Pattern.compile("---[ \\t]*");
    private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*");
    private static final Pattern ENTRY = Pattern.compile("([\\p{L}\\w.-]+)[ \\t]*:(?:[ \\t]+(.*))?");
    private static final Pattern FURTHER = Pattern.compile("[ \\t]+.*|[ \\t]*-[ \\t].*|[\\[\\]{}].*|#.*|\\s*");
    private static final String TITLE = "title";
    private static final Set<String> IN_WORDS = Set.of("subtitle", "description", "summary", "abstract");

    /** YAML's own signs around a value: quotation marks, brackets, the dash of a list, the mark of a folded text. */
    private static final String SIGNS = " \t\r\n\"'[]-,>|";

    FrontMatter {
        blocks = List.copyOf(blocks);
    }

    static FrontMatter of(String text) {
        List<Range> lines = TextLines.of(text);
        if (!BEGIN.matcher(lines.getFirst().of(text)).matches()) {
            return NONE;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).of(text);
            if (END.matcher(line).matches()) {
                int end = i + 1 < lines.size() ? lines.get(i + 1).start() : text.length();
                return new FrontMatter(blocks(text, lines.subList(1, i)), end);
            }
            if (!ENTRY.matcher(line).matches() && !FURTHER.matcher(line).matches()) {
                return NONE;
            }
        }
        return NONE;
    }

    private static List<Block> blocks(String text, List<Range> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Range line = lines.get(i);
            Matcher entry = ENTRY.matcher(line.of(text));
            if (entry.matches()) {
                int value = entry.start(2) < 0 ? line.end() : line.start() + entry.start(2);
                int last = i;
                while (last + 1 < lines.size() && !ENTRY.matcher(lines.get(last + 1).of(text)).matches()) {
                    last++;
                }
                String key = entry.group(1).toLowerCase(Locale.ROOT);
                addValue(text, key, new Range(value, lines.get(last).end()), blocks);
            }
        }
        return blocks;
    }

    private static void addValue(String text, String key, Range value, List<Block> blocks) {
        Range words = withoutSigns(text, value);
        if (words.length() == 0) {
            return;
        }
        if (key.equals(TITLE)) {
            blocks.add(new Block(Block.Kind.HEADING, 0, words.start(), words.end()));
        } else if (IN_WORDS.contains(key)) {
            blocks.add(new Block(Block.Kind.ABOUT, 0, words.start(), words.end()));
        }
    }

    private static Range withoutSigns(String text, Range value) {
        int start = value.start();
        int end = value.end();
        while (start < end && SIGNS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Range(start, end);
    }
}
