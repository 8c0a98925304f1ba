package app.footnote.answer.check;

import app.footnote.answer.passage.MarkdownText;
import app.footnote.model.session.Quote;
import app.footnote.model.text.Range;
import app.footnote.model.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds the claims of an answer: sentences, list items and table rows. Headings, code, separate formulas and
 * {@linkplain RemarkFilter remarks} are not claims. Not thread-safe.
 */
final class ClaimFinder {

    /** Without HTML blocks, because HTML is shown as text and may contain claims. */
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class, FencedCodeBlock.class, IndentedCodeBlock.class, BlockQuote.class, ListBlock.class,
            ThematicBreak.class);

    /** A formula on lines of its own. A formula without an end extends to the end of the text. */
    private static final Pattern DISPLAYED = Pattern.compile(
            "^[ \\t>]*+(?:\\$\\$.*?(?:\\$\\$|\\z)|\\\\\\[.*?(?:\\\\]|\\z))",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(BLOCKS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String text;
    private final List<Claim> claims = new ArrayList<>();

    private ClaimFinder(String text) {
        this.text = text;
    }

    /**
     * The claims in the order of the text, not overlapping.
     *
     * @param markdown an answer whose footnotes are {@linkplain CitationMarker#masked masked}
     */
    static List<Claim> in(String markdown) {
        ClaimFinder claims = new ClaimFinder(markdown);
        claims.visit(PARSER.parse(markdown));
        return List.copyOf(claims.claims);
    }

    private void visit(Node node) {
        switch (node) {
            case Document _, ListBlock _, ListItem _, BlockQuote _, TableBody _ -> visitChildren(node);
            case Paragraph paragraph -> addParagraph(range(paragraph));
            case TableBlock table -> addRows(table);
            default -> {
            }
        }
    }

    private void visitChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    /** Adds the words before, between and after separate formulas. */
    private void addParagraph(Range paragraph) {
        int read = paragraph.start();
        for (MatchResult formula : DISPLAYED.matcher(paragraph.of(text)).results().toList()) {
            addSentences(new Range(read, paragraph.start() + formula.start()));
            read = paragraph.start() + formula.end();
        }
        addSentences(new Range(read, paragraph.end()));
    }

    private void addSentences(Range words) {
        for (Range sentence : Sentences.of(words.of(text))) {
            Range range = sentence.shifted(words.start());
            add(range, plain(range));
        }
    }

    private void add(Range range, String words) {
        if (!RemarkFilter.isRemark(range.of(text), words)) {
            claims.add(new Claim(range, ClaimPreamble.removeFrom(words)));
        }
    }

    /** The words of a row are its cells, each after the title of its column. */
    private void addRows(TableBlock table) {
        List<String> titles = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                if (part instanceof TableHead) {
                    cells(row).map(this::plain).forEach(titles::add);
                } else {
                    addRow(row, titles);
                }
            }
        }
    }

    private void addRow(Node row, List<String> titles) {
        List<TableCell> cells = cells(row).filter(cell -> !plain(cell).isEmpty()).toList();
        if (cells.size() < 2) {
            return;
        }
        List<String> all = cells(row).map(this::plain).toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            words.add((i < titles.size() ? titles.get(i) + " " : "") + all.get(i));
        }
        add(new Range(range(cells.getFirst()).start(), range(cells.getLast()).end()), String.join(", ", words));
    }

    private static Stream<TableCell> cells(Node row) {
        return Stream.iterate(row.getFirstChild(), Objects::nonNull, Node::getNext)
                .filter(TableCell.class::isInstance)
                .map(TableCell.class::cast);
    }

    private String plain(TableCell cell) {
        return cell.getSourceSpans().isEmpty() ? "" : plain(range(cell));
    }

    private String plain(Range range) {
        return Quote.fold(MarkdownText.plain(range.of(text)));
    }

    private static Range range(Node node) {
        SourceSpan last = node.getSourceSpans().getLast();
        return new Range(node.getSourceSpans().getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
    }
}
