package app.footnote.read.text;

import app.footnote.model.text.Range;
import app.footnote.read.format.Block;
import app.footnote.read.format.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the structure of plain text. Paragraphs are separated by blank lines, and list items begin with a marker. Not
 * thread-safe.
 */
final class PlainTextParser {

    private static final Pattern BULLET_ITEM = Pattern
            .compile("\\s*[-*+\u2022\u2023\u25AA\u25CF\u25E6\u2013]\\s+\\S.*");
    private static final Pattern NUMBERED_ITEM = Pattern.compile("\\s*\\(?(?:\\d{1,3}|[a-z])[.)]\\s+\\S.*");

    /** The smallest indentation of a list within a list. */
    private static final int INDENT_CHARS = 2;

    /** Editors that do not wrap lines write each paragraph as one line of about this length or more. */
    private static final int MIN_UNWRAPPED_CHARS = 160;

    /** If a larger share of the lines is in capitals, such lines are text and not headings. */
    private static final double MAX_CAPITALS_SHARE = 0.3;

    private final String text;
    private final boolean inCapitals;
    private final List<Block> blocks = new ArrayList<>();

    private PlainTextParser(String text, List<Range> lines) {
        this.text = text;
        this.inCapitals = isInCapitals(text, lines);
    }

    /** The blocks of a text, in order. */
    static List<Block> parse(String text) {
        List<Range> lines = TextLines.of(text);
        PlainTextParser parser = new PlainTextParser(text, lines);
        List<List<Range>> groups = groups(text, lines);
        for (int i = 0; i < groups.size(); i++) {
            parser.add(groups.get(i), i + 1 < groups.size() ? groups.get(i + 1) : List.of());
        }
        return List.copyOf(parser.blocks);
    }

    private static boolean isInCapitals(String text, List<Range> lines) {
        long filled = lines.stream().filter(line -> !line.of(text).isBlank()).count();
        long capitals = lines.stream().filter(line -> PlainTextHeading.capitalsLevel(line.of(text)) > 0).count();
        return capitals > 1 && capitals > MAX_CAPITALS_SHARE * filled;
    }

    /** Groups of lines that are separated by blank lines. */
    private static List<List<Range>> groups(String text, List<Range> lines) {
        List<List<Range>> groups = new ArrayList<>();
        List<Range> group = new ArrayList<>();
        for (Range line : lines) {
            if (!line.of(text).isBlank()) {
                group.add(line);
            } else if (!group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private void add(List<Range> group, List<Range> next) {
        String first = line(group, 0);
        int underlined = group.size() > 1 ? PlainTextHeading.underlinedLevel(first, line(group, 1)) : 0;
        int level = underlined > 0 ? underlined : headingLevel(group, next);
        if (level == 0) {
            addParagraphs(group);
            return;
        }
        add(Block.Kind.HEADING, level, group.getFirst(), group.getFirst());
        addParagraphs(group.subList(underlined > 0 ? 2 : 1, group.size()));
    }

    /** The level of a heading without an underline: numbered between blank lines, or in capitals above other lines. */
    private int headingLevel(List<Range> group, List<Range> next) {
        String first = line(group, 0);
        boolean capitals = !inCapitals && (group.size() == 1 || PlainTextHeading.capitalsLevel(line(group, 1)) == 0);
        if (capitals && PlainTextHeading.capitalsLevel(first) > 0) {
            return Math.max(1, PlainTextHeading.numberedLevel(first));
        }
        boolean itemsFollow = !next.isEmpty() && NUMBERED_ITEM.matcher(line(next, 0)).matches();
        return group.size() == 1 && !itemsFollow ? PlainTextHeading.numberedLevel(first) : 0;
    }

    private void addParagraphs(List<Range> lines) {
        boolean unwrapped = lines.stream().mapToInt(Range::length).average().orElse(0) > MIN_UNWRAPPED_CHARS;
        int begin = 0;
        boolean inList = false;
        for (int i = 0; i <= lines.size(); i++) {
            boolean item = i < lines.size() && isItem(line(lines, i), inList || i == 0);
            if (i > begin && (i == lines.size() || item || unwrapped)) {
                addParagraph(lines.subList(begin, i), inList);
                begin = i;
            }
            inList = item || (inList && !unwrapped);
        }
    }

    /** A wrapped line may begin with a number by chance, so numbers count only at the start of or within a list. */
    private static boolean isItem(String line, boolean mayBeNumbered) {
        return BULLET_ITEM.matcher(line).matches()
                || (mayBeNumbered && NUMBERED_ITEM.matcher(line).matches());
    }

    private void addParagraph(List<Range> lines, boolean item) {
        String first = line(lines, 0);
        int indent = first.length() - first.stripLeading().length();
        Block.Kind kind = item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        add(kind, item ? 1 + indent / INDENT_CHARS : 0, lines.getFirst(), lines.getLast());
    }

    private void add(Block.Kind kind, int level, Range first, Range last) {
        Range range = new Range(first.start(), last.end()).trimmed(text);
        blocks.add(new Block(kind, level, range.start(), range.end()));
    }

    private String line(List<Range> lines, int index) {
        return lines.get(index).of(text);
    }
}
