package app.footnote.answer;

import app.footnote.model.Quote;
import app.footnote.model.Range;
import app.footnote.model.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds what an answer claims: its sentences, the items of its lists and the rows of its tables. Headings, code and
 * formulas that stand by themselves claim nothing, nor do sentences that only {@linkplain Remarks remark} on the
 * answer. For one thread.
 */
final class Claims {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String text;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(String text) {
        this.text = text;
    }

    /**
     * The claims in the order of the text, not overlapping.
     *
     * @param markdown an answer whose footnotes are {@linkplain Marker#masked masked}
     */
    static List<Claim> in(String markdown) {
        Claims claims = new Claims(markdown);
        claims.visit(PARSER.parse(markdown));
        return List.copyOf(claims.claims);
    }

    private void visit(Node node) {
        switch (node) {
            case Document _,ListBlock _,ListItem _,BlockQuote _,TableBody _ -> visitChildren(node);
            case Paragraph paragraph -> addSentences(range(paragraph));
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

    private void addSentences(Range paragraph) {
        if (text.startsWith("$$", paragraph.start()) || text.startsWith("\\[", paragraph.start())) {
            return;
        }
        for (Range sentence : Sentences.of(paragraph.of(text))) {
            Range range = sentence.shifted(paragraph.start());
            add(range, plain(range));
        }
    }

    private void add(Range range, String words) {
        if (!Remarks.claimsNothing(range.of(text), words)) {
            claims.add(new Claim(range, Remarks.withoutPreamble(words)));
        }
    }

    /** A row says of its first cell what the titles of its columns ask. */
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
        List<String> said = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            said.add((i < titles.size() ? titles.get(i) + " " : "") + all.get(i));
        }
        add(new Range(range(cells.getFirst()).start(), range(cells.getLast()).end()), String.join(", ", said));
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
