package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.markdown.MarkdownMath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Takes a Markdown note apart into what is shown of it, each part with its place in the file. */
public final class MarkdownBlockParser extends AbstractVisitor {

    private static final int DEEPEST_NESTING = 100;
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A\uFEFF?---[ \\t]*\\R(.*?\\R)---[ \\t]*(?:\\R|\\z)",
            Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(?:`{3,}|~{3,}).*");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), new MarkdownMath()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .build();

    private final String text;
    private final int offset;
    private final MathTypesetter typesetting;
    private final List<MarkdownBlock> blocks = new ArrayList<>();
    private int depth;
    private int quotes;
    private String mark = "";

    private MarkdownBlockParser(String text, int offset, MathTypesetter typesetting) {
        this.text = text;
        this.offset = offset;
        this.typesetting = typesetting;
    }

    public static List<MarkdownBlock> of(String text, MathTypesetter typesetting) {
        Matcher front = FRONT_MATTER.matcher(text);
        int body = front.lookingAt() ? front.end() : 0;
        MarkdownBlockParser parts = new MarkdownBlockParser(text, body, typesetting);
        if (body > 0) {
            parts.verbatim(List.of(new Range(front.start(1), front.end(1))), "front-matter");
        }
        PARSER.parse(text.substring(body)).accept(parts);
        return List.copyOf(parts.blocks);
    }

    /** Words of a Markdown note without their markup. */
    public static String plain(String markdown) {
        return of(markdown, MathTypesetter.NONE).stream()
                .flatMap(MarkdownBlockParser::pieces)
                .map(MarkdownSpan::text)
                .collect(Collectors.joining());
    }

    private static Stream<MarkdownSpan> pieces(MarkdownBlock block) {
        return switch (block) {
            case MarkdownBlock.Words words -> words.pieces().stream();
            case MarkdownBlock.Verbatim verbatim -> verbatim.pieces().stream();
            case MarkdownBlock.Table table -> table.rows().stream().flatMap(List::stream).flatMap(List::stream);
            case MarkdownBlock.Formula formula -> Stream.of(formula.piece());
            case MarkdownBlock.Rule _ -> Stream.empty();
        };
    }

    @Override
    public void visit(Heading heading) {
        words(heading, heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
        words(paragraph, 0);
    }

    private void words(Node node, int heading) {
        List<MarkdownSpan> pieces = pieces(node);
        if (!pieces.isEmpty()) {
            blocks.add(new MarkdownBlock.Words(range(node), heading, frame(), pieces));
        }
    }

    private List<MarkdownSpan> pieces(Node node) {
        return new MarkdownSpanBuilder(text, offset, typesetting).of(node);
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
        mark = mark(item);
        visitChildren(item);
        mark = "";
        depth--;
    }

    private static String mark(ListItem item) {
        if (item.getParent() instanceof OrderedList list) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number + ".";
        }
        return "•";
    }

    /** A bullet belongs to the first block of its item only. */
    private MarkdownBlock.Frame frame() {
        MarkdownBlock.Frame frame = new MarkdownBlock.Frame(depth, quotes > 0, mark);
        mark = "";
        return frame;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        List<Range> lines = lines(code);
        boolean closed = lines.size() > 1 && FENCE.matcher(lines.getLast().of(text)).matches();
        verbatim(lines.subList(Math.min(1, lines.size()), closed ? lines.size() - 1 : lines.size()), "code");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        verbatim(lines(code), "code");
    }

    @Override
    public void visit(HtmlBlock html) {
        verbatim(lines(html), "markup");
    }

    private void verbatim(List<Range> lines, String styleClass) {
        List<MarkdownSpan> pieces = new ArrayList<>();
        int end = -1;
        for (Range line : lines) {
            if (end >= 0) {
                pieces.add(new MarkdownSpan(lineEnds(end, line.start()), new Range(end, end), List.of(styleClass)));
            }
            pieces.add(new MarkdownSpan(line.of(text), line, List.of(styleClass)));
            end = line.end();
        }
        if (!pieces.isEmpty()) {
            blocks.add(new MarkdownBlock.Verbatim(new Range(lines.getFirst().start(), end), frame(), pieces));
        }
    }

    /** The parser says nothing of empty lines. */
    private String lineEnds(int from, int to) {
        return "\n".repeat((int) Math.max(1, text.substring(from, to).chars().filter(c -> c == '\n').count()));
    }

    @Override
    public void visit(ThematicBreak line) {
        blocks.add(new MarkdownBlock.Rule(range(line), frame()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            Rows rows = new Rows();
            table.accept(rows);
            blocks.add(new MarkdownBlock.Table(range(table), frame(), rows.rows));
        } else if (MarkdownMath.isFormula(block)) {
            MarkdownSpan formula = new MarkdownSpanBuilder(text, offset, typesetting).formula(block);
            blocks.add(new MarkdownBlock.Formula(range(block), frame(), formula));
        } else {
            visitChildren(block);
        }
    }

    /** Gathers a table's rows. */
    private final class Rows extends AbstractVisitor {

        private final List<List<List<MarkdownSpan>>> rows = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            }
            if (node instanceof TableCell) {
                rows.getLast().add(pieces(node));
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
