package app.footnote.ui.page.markdown;

import app.footnote.formula.FormulaOutline;
import app.footnote.formula.Typesetter;
import app.footnote.messages.Messages;
import app.footnote.model.text.Range;
import app.footnote.read.markdown.MarkdownMath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Collects the text of one Markdown block without markup. Shows the description of an image, and never loads it. */
final class MarkdownSpanBuilder extends AbstractVisitor {

    private static final String DESCRIPTION = "\uFFFC";
    private static final List<String> AROUND_DESCRIPTION = List.of(
            Messages.of("ui-page").text("markdown.image", DESCRIPTION).split(DESCRIPTION));

    private final String file;
    private final int offset;
    private final Optional<Typesetter> typesetter;
    private final List<MarkdownSpan> spans = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    /** The end, in the file, of the last span. */
    private int end;

    /**
     * @param offset the position in the file at which the parsed text begins
     * @param typesetter for formulas; if it is empty, they are shown as source
     */
    MarkdownSpanBuilder(String file, int offset, Optional<Typesetter> typesetter) {
        this.file = file;
        this.offset = offset;
        this.typesetter = typesetter;
    }

    List<MarkdownSpan> build(Node block) {
        visitChildren(block);
        return List.copyOf(spans);
    }

    @Override
    public void visit(Text text) {
        add(text, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        withStyle("code", () -> add(code, code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        withStyle("emphasis", () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        withStyle("strong", () -> visitChildren(strong));
    }

    @Override
    public void visit(Image image) {
        withStyle("image", () -> {
            addWithoutSource(AROUND_DESCRIPTION.getFirst());
            visitChildren(image);
            addWithoutSource(AROUND_DESCRIPTION.getLast());
        });
    }

    private void addWithoutSource(String text) {
        spans.add(new MarkdownSpan(text, new Range(end, end), List.copyOf(styles)));
    }

    @Override
    public void visit(CustomNode node) {
        if (MarkdownMath.isFormula(node)) {
            spans.add(formula(node));
            end = spans.getLast().source().end();
        } else {
            visitChildren(node);
        }
    }

    /** A formula, typeset if possible, and otherwise as source. */
    MarkdownSpan formula(Node node) {
        Range source = range(node);
        String math = source.of(file).strip();
        boolean display = math.startsWith("$$") || math.startsWith("\\[");
        Optional<FormulaOutline> outline = typesetter
                .flatMap(available -> available.outline(Typesetter.tex(math), display));
        List<String> style = outline.isPresent() ? List.copyOf(styles) : List.of("code");
        return new MarkdownSpan(math, source, style, outline);
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        addLineEnd(" ");
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        addLineEnd("\n");
    }

    private void addLineEnd(String text) {
        spans.add(new MarkdownSpan(text, new Range(end, end + 1), List.copyOf(styles)));
    }

    private void withStyle(String style, Runnable content) {
        styles.push(style);
        content.run();
        styles.pop();
    }

    private void add(Node node, String text) {
        Range range = range(node);
        // Within the markup around it. A text with escapes is not found there; then it has the whole range.
        int at = range.of(file).indexOf(text);
        Range source = at < 0 ? range : new Range(range.start() + at, range.start() + at + text.length());
        spans.add(new MarkdownSpan(text, source, List.copyOf(styles)));
        end = range.end();
    }

    private Range range(Node node) {
        List<SourceSpan> source = node.getSourceSpans();
        if (source.isEmpty()) {
            return new Range(end, end);
        }
        SourceSpan last = source.getLast();
        return new Range(offset + source.getFirst().getInputIndex(), offset + last.getInputIndex() + last.getLength());
    }
}
