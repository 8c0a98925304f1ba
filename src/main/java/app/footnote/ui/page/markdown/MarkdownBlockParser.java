package app.footnote.ui.page.markdown;

import app.footnote.formula.Typesetter;
import app.footnote.model.text.Range;
import app.footnote.read.markdown.MarkdownMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses a Markdown note into blocks, each with its range in the file. Not thread-safe. */
final class MarkdownBlockParser extends AbstractVisitor {

    private static final int MAX_NESTING = 100;
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A\uFEFF?---[ \\t]*\\R(.*?\\R)---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern CODE_FENCE = Pattern.compile("[ \\t>]*(?:`{3,}|~{3,}).*");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), new MarkdownMath()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    private final String text;
    private final int offset;
    private final Optional<Typesetter> typesetter;
    private final List<MarkdownBlock> blocks = new ArrayList<>();
    private int depth;
    private int quotes;
    private String marker = "";

    private MarkdownBlockParser(String text, int offset, Optional<Typesetter> typesetter) {
        this.text = text;
        this.offset = offset;
        this.typesetter = typesetter;
    }

    /** @param typesetter for formulas; if it is empty, they are shown as source */
    static List<MarkdownBlock> parse(String text, Optional<Typesetter> typesetter) {
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        int body = frontMatter.lookingAt() ? frontMatter.end() : 0;
        MarkdownBlockParser parser = new MarkdownBlockParser(text, body, typesetter);
        if (body > 0) {
            parser.addVerbatim(List.of(new Range(frontMatter.start(1), frontMatter.end(1))), "front-matter");
        }
        PARSER.parse(text.substring(body)).accept(parser);
        return List.copyOf(parser.blocks);
    }

    @Override
    public void visit(Heading heading) {
        addText(heading, heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
        addText(paragraph, 0);
    }

    private void addText(Node node, int heading) {
        List<MarkdownSpan> spans = spans(node);
        if (!spans.isEmpty()) {
            blocks.add(new MarkdownBlock.TextBlock(range(node), heading, nesting(), spans));
        }
    }

    private List<MarkdownSpan> spans(Node node) {
        return new MarkdownSpanBuilder(text, offset, typesetter).build(node);
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        depth++;
        visitChildren(quote);
        depth--;
        quotes--;
    }

    @Override
    public void visit(ListItem item) {
        depth++;
        marker = marker(item);
        visitChildren(item);
        marker = "";
        depth--;
    }

    private static String marker(ListItem item) {
        if (item.getParent() instanceof OrderedList list) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number + ".";
        }
        return "•";
    }

    /** Only the first block of a list item has the marker. */
    private MarkdownBlock.Nesting nesting() {
        MarkdownBlock.Nesting nesting = new MarkdownBlock.Nesting(depth, quotes > 0, marker);
        marker = "";
        return nesting;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        List<Range> lines = lines(code);
        boolean closed = lines.size() > 1 && CODE_FENCE.matcher(lines.getLast().of(text)).matches();
        addVerbatim(lines.subList(Math.min(1, lines.size()), closed ? lines.size() - 1 : lines.size()), "code");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addVerbatim(lines(code), "code");
    }

    @Override
    public void visit(HtmlBlock html) {
        addVerbatim(lines(html), "markup");
    }

    private void addVerbatim(List<Range> lines, String styleClass) {
        List<MarkdownSpan> spans = new ArrayList<>();
        int end = -1;
        for (Range line : lines) {
            if (end >= 0) {
                spans.add(new MarkdownSpan(lineEnds(end, line.start()), new Range(end, end), List.of(styleClass)));
            }
            spans.add(new MarkdownSpan(line.of(text), line, List.of(styleClass)));
            end = line.end();
        }
        if (!spans.isEmpty()) {
            blocks.add(new MarkdownBlock.Verbatim(new Range(lines.getFirst().start(), end), nesting(), spans));
        }
    }

    /** CommonMark's source spans do not include empty lines. */
    private String lineEnds(int from, int to) {
        return "\n".repeat((int) Math.max(1, text.substring(from, to).chars().filter(c -> c == '\n').count()));
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(new MarkdownBlock.Rule(range(rule), nesting()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            TableRows rows = new TableRows();
            table.accept(rows);
            blocks.add(new MarkdownBlock.Table(range(table), nesting(), rows.rows));
        } else if (MarkdownMath.isFormula(block)) {
            MarkdownSpan formula = new MarkdownSpanBuilder(text, offset, typesetter).formula(block);
            blocks.add(new MarkdownBlock.Formula(range(block), nesting(), formula));
        } else {
            visitChildren(block);
        }
    }

    /** Collects the rows of a table. */
    private final class TableRows extends AbstractVisitor {

        private final List<List<List<MarkdownSpan>>> rows = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            }
            if (node instanceof TableCell) {
                rows.getLast().add(spans(node));
            } else {
                visitChildren(node);
            }
        }
    }

    private Range range(Node node) {
        List<Range> lines = lines(node);
        return lines.isEmpty() ? new Range(0, 0) : new Range(lines.getFirst().start(), lines.getLast().end());
    }

    private List<Range> lines(Node node) {
        return node.getSourceSpans().stream().map(this::range).toList();
    }

    private Range range(SourceSpan span) {
        return new Range(offset + span.getInputIndex(), offset + span.getInputIndex() + span.getLength());
    }
}
