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
 * The YAML block at the start of a Markdown note. Its title becomes a heading; its descriptions, tags and aliases
 * become blocks. All other entries are for programs and are ignored. A block that is not closed, or whose lines do not
 * look like YAML, is text and not front matter. Immutable.
 *
 * @param end the index at which the note's text begins; 0 if there is no front matter
 */
record FrontMatter(List<Block> blocks, int end) {

    private static final FrontMatter NONE = new FrontMatter(List.of(), 0);

    private static final Pattern BEGIN = Pattern.compile("---[ \\t]*");
    private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*");
    private static final Pattern ENTRY = Pattern.compile("([\\p{L}\\w.-]+)[ \\t]*:(?:[ \\t]+(.*))?");
    private static final Pattern CONTINUATION = Pattern.compile("[ \\t]+.*|[ \\t]*-[ \\t].*|[\\[\\]{}].*|#.*|\\s*");
    private static final String TITLE_KEY = "title";
    private static final Set<String> DESCRIPTION_KEYS = Set.of(
            "subtitle", "description", "summary", "abstract", "tags", "keywords", "aliases");

    /** YAML's punctuation around a value: quotation marks, brackets, and the indicators of lists and block scalars. */
    private static final String PUNCTUATION = " \t\r\n\"'[]-,>|";

    /** The signs between the items of a list. */
    private static final Pattern LIST_SIGN = Pattern.compile(
            "(?m)^[ \\t]*-[ \\t]+[\"']?|[\"'](?=[ \\t]*(?:,|$))|(?<=,[ \\t]{0,9})[\"']");

    FrontMatter {
        blocks = List.copyOf(blocks);
    }

    /** The front matter of a note. */
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
            if (!ENTRY.matcher(line).matches() && !CONTINUATION.matcher(line).matches()) {
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
                int lastLine = i;
                while (lastLine + 1 < lines.size() && !ENTRY.matcher(lines.get(lastLine + 1).of(text)).matches()) {
                    lastLine++;
                }
                String key = entry.group(1).toLowerCase(Locale.ROOT);
                addValue(text, key, new Range(value, lines.get(lastLine).end()), blocks);
            }
        }
        return blocks;
    }

    private static void addValue(String text, String key, Range value, List<Block> blocks) {
        Range words = withoutPunctuation(text, value);
        if (words.length() == 0) {
            return;
        }
        if (key.equals(TITLE_KEY)) {
            blocks.add(new Block(Block.Kind.HEADING, 0, words.start(), words.end()));
        } else if (DESCRIPTION_KEYS.contains(key)) {
            blocks.add(new Block(Block.Kind.ABOUT, 0, words.start(), words.end()));
        }
    }

    /** The signs of YAML within a block. */
    static List<Range> signs(String text, Block block) {
        Matcher sign = LIST_SIGN.matcher(text)
                .region(block.start(), block.end())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return block.kind() == Block.Kind.HEADING
                ? List.of()
                : sign.results().map(found -> new Range(found.start(), found.end())).toList();
    }

    private static Range withoutPunctuation(String text, Range value) {
        int start = value.start();
        int end = value.end();
        while (start < end && PUNCTUATION.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Range(start, end);
    }
}
