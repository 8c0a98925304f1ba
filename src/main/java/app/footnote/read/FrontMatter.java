package app.footnote.read;

import app.footnote.model.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern WHOLE = Pattern
            .compile("\\A---[ \\t]*\\R((?:.*\\R)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
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
        Matcher whole = WHOLE.matcher(text);
        if (!whole.find()) {
            return new FrontMatter(List.of(), 0);
        }
        Optional<List<Block>> blocks = blocks(text, new Range(whole.start(1), whole.end(1)));
        return blocks.map(found -> new FrontMatter(found, whole.end())).orElse(new FrontMatter(List.of(), 0));
    }

    /** Empty if a line is not YAML. */
    private static Optional<List<Block>> blocks(String text, Range yaml) {
        List<Block> blocks = new ArrayList<>();
        String key = "";
        int valueStart = yaml.start();
        int valueEnd = yaml.start();
        for (Range line : TextLines.of(yaml.of(text)).stream().map(line -> line.shifted(yaml.start())).toList()) {
            Matcher entry = ENTRY.matcher(line.of(text));
            if (entry.matches()) {
                addValue(text, key, new Range(valueStart, valueEnd), blocks);
                key = entry.group(1).toLowerCase(Locale.ROOT);
                valueStart = entry.group(2) == null ? line.end() : line.start() + entry.start(2);
            } else if (!FURTHER.matcher(line.of(text)).matches()) {
                return Optional.empty();
            }
            valueEnd = line.end();
        }
        addValue(text, key, new Range(valueStart, Math.max(valueStart, valueEnd)), blocks);
        return Optional.of(blocks);
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
