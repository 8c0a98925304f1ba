package app.footnote.answer.passage;

import app.footnote.model.session.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The headings above words of a Markdown passage. A passage of several short sections has the headings of one of them,
 * but words are quoted from all of them. Immutable.
 */
final class QuotedHeadings {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(blocks())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final List<String> ofPassage;
    private final List<Located> inText = new ArrayList<>();

    /** A heading in the passage's text, with the index of its first char and its level, from 1. */
    private record Located(int start, int level, String words) {
    }

    private QuotedHeadings(List<String> ofPassage) {
        this.ofPassage = ofPassage;
    }

    /** Only what can contain or look like a heading. */
    private static Set<Class<? extends Block>> blocks() {
        return Set.of(Heading.class, FencedCodeBlock.class, HtmlBlock.class);
    }

    /**
     * The headings above a char of the passage's text, outermost first.
     *
     * @param ofPassage the headings of the passage
     */
    static List<String> at(int start, String text, List<String> ofPassage) {
        QuotedHeadings headings = new QuotedHeadings(ofPassage);
        headings.find(text);
        return headings.above(start);
    }

    /** The headings above each of several statements of the passage's text. */
    static List<List<String>> ofEach(List<Statement> statements, String text, List<String> ofPassage) {
        QuotedHeadings headings = new QuotedHeadings(ofPassage);
        headings.find(text);
        return statements.stream().map(statement -> headings.above(statement.start())).toList();
    }

    private void find(String text) {
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                int start = heading.getSourceSpans().getFirst().getInputIndex();
                int end = heading.getSourceSpans().getLast().getInputIndex()
                        + heading.getSourceSpans().getLast().getLength();
                inText.add(new Located(start, heading.getLevel(), words(text.substring(start, end))));
            }
        }
    }

    /** The heading without its signs before, after or below it. */
    private static String words(String markdown) {
        String first = markdown.lines().findFirst().orElse("").strip();
        String bare = first.startsWith("#") ? first.replaceFirst("^#+", "").replaceFirst("\\s#+$", "") : first;
        return Quote.fold(MarkdownText.plain(bare));
    }

    private List<String> above(int start) {
        OptionalInt shift = shift();
        List<String> path = new ArrayList<>(before(shift));
        for (Located heading : inText) {
            if (heading.start > start) {
                break;
            }
            int depth = Math.clamp(shift.orElse(siblings()) + (long) heading.level, 0, path.size());
            path.subList(depth, path.size()).clear();
            path.add(heading.words);
        }
        return List.copyOf(path);
    }

    /**
     * The headings above the passage's first words. If the passage is named after one of its later headings, its
     * beginning belongs to another section of the same parent.
     */
    private List<String> before(OptionalInt shift) {
        return shift.isPresent()
                ? ofPassage.subList(0, Math.clamp(shift.getAsInt() + (long) outermost(), 0, ofPassage.size()))
                : ofPassage;
    }

    private int outermost() {
        return inText.stream().mapToInt(Located::level).min().orElse(0);
    }

    /** What has to be added to the level of a heading in the text to get its depth in the path, from 0. */
    private OptionalInt shift() {
        for (Located heading : inText) {
            int depth = ofPassage.lastIndexOf(heading.words);
            if (depth >= 0) {
                return OptionalInt.of(depth - heading.level);
            }
        }
        return OptionalInt.empty();
    }

    /** The shift if no heading of the passage is in its text: the first one is a sibling of the innermost. */
    private int siblings() {
        return inText.isEmpty() ? 0 : ofPassage.size() - 1 - inText.getFirst().level;
    }
}
