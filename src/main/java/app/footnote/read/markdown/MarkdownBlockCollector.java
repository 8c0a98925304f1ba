package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.format.Block;
import app.footnote.read.format.MarkupRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
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
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Collects the blocks of a Markdown document with their ranges in the file, and marks their visible text. Used for one
 * document. Not thread-safe.
 */
final class MarkdownBlockCollector extends AbstractVisitor {

    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(?:`{3,}|~{3,})[ \\t]*");

    /** The box of a task: {@code - [x] Done}. */
    private static final Pattern TASK = Pattern.compile("\\A(?:[-*+]|\\d+[.)])\\s+\\[[ xX/><!?*+-]\\](?=\\s)");
    private static final Pattern MATH_DELIMITER = Pattern.compile("\\$\\$|\\\\\\[|\\\\\\]");

    /** After an escaped pipe, the parser reports wrong positions within a cell. */
    private static final String ESCAPED_PIPE = "\\|";

    private final String text;
    private final int offset;
    private final MarkupRanges.Builder markup;
    private final MarkdownVisibleText visibleText;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param text the text of the whole file
     * @param offset the index in {@code text} at which the parsed text begins
     * @param markup has all text hidden at first
     */
    MarkdownBlockCollector(String text, int offset, MarkupRanges.Builder markup) {
        this.text = text;
        this.offset = offset;
        this.markup = markup;
        this.visibleText = new MarkdownVisibleText(text, offset, markup);
    }

    /** The blocks that were visited, in order. */
    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void visit(Heading heading) {
        add(Block.Kind.HEADING, heading.getLevel(), heading);
        heading.accept(visibleText);
    }

    @Override
    public void visit(Paragraph paragraph) {
        Node parent = paragraph.getParent();
        Range range = parent instanceof ListItem || parent instanceof BlockQuote
                ? withMarker(paragraph)
                : range(paragraph);
        add(kind(paragraph), depth(paragraph), range);
        paragraph.accept(visibleText);
        visibleText.hide(TASK, range);
    }

    private static Block.Kind kind(Node text) {
        if (depth(text) > 0) {
            return Block.Kind.LIST_ITEM;
        }
        return text.getParent() instanceof BlockQuote ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(Block.Kind.CODE, 0, code);
        List<SourceSpan> lines = code.getSourceSpans();
        boolean closed = lines.size() > 1 && FENCE.matcher(range(lines.getLast()).of(text)).matches();
        show(lines.subList(1, closed ? lines.size() - 1 : lines.size()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(Block.Kind.CODE, 0, code);
        show(code.getSourceSpans());
    }

    @Override
    public void visit(HtmlBlock html) {
        add(Block.Kind.PARAGRAPH, 0, html);
        visibleText.showBetweenTags(range(html));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof AdmonitionTitle title) {
            addTitle(title);
        } else if (block instanceof MathBlock) {
            add(Block.Kind.MATH, 0, block);
            show(block.getSourceSpans());
            visibleText.hide(MATH_DELIMITER, range(block));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            Range row = range(node);
            add(Block.Kind.TABLE_ROW, node.getParent() instanceof TableHead ? 1 : 0, row);
            markup.separate(row.start(), row.end());
            if (row.of(text).contains(ESCAPED_PIPE)) {
                visibleText.showRow(row);
            } else {
                node.accept(visibleText);
            }
        } else {
            visitChildren(node);
        }
    }

    private void addTitle(AdmonitionTitle title) {
        if (title.getFirstChild() != null) {
            add(kind(title), depth(title), new Range(range(title.getFirstChild()).start(), range(title).end()));
            visibleText.showChildren(title);
        }
    }

    private void add(Block.Kind kind, int level, Node node) {
        add(kind, level, range(node));
    }

    private void add(Block.Kind kind, int level, Range range) {
        Range trimmed = range.trimmed(text);
        blocks.add(new Block(kind, level, trimmed.start(), trimmed.end()));
    }

    private void show(List<SourceSpan> lines) {
        for (SourceSpan line : lines) {
            markup.show(range(line).start(), range(line).end());
        }
    }

    /** The range of a paragraph. That of a first paragraph includes the marker of its list item or quote. */
    private Range withMarker(Paragraph paragraph) {
        Range own = range(paragraph);
        Node parent = paragraph.getParent();
        return paragraph.getPrevious() == null ? new Range(range(parent).start(), own.end()) : own;
    }

    private static int depth(Node node) {
        int depth = 0;
        for (Node ancestor = node.getParent(); ancestor != null; ancestor = ancestor.getParent()) {
            depth += ancestor instanceof ListItem ? 1 : 0;
        }
        return depth;
    }

    private Range range(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return new Range(range(spans.getFirst()).start(), range(spans.getLast()).end());
    }

    private Range range(SourceSpan span) {
        int start = offset + span.getInputIndex();
        return new Range(start, start + span.getLength());
    }
}
