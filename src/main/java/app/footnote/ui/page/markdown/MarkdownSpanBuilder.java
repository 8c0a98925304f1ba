package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.markdown.MarkdownMath;
import app.footnote.ui.common.math.FormulaOutline;
import app.footnote.ui.common.math.Typesetter;
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

/** Gathers the words of one block of Markdown, without its markup. Pictures are named, and never fetched. */
final class MarkdownSpanBuilder extends AbstractVisitor {

    private final String file;
    private final int offset;
    private final MathTypesetter typesetting;
    private final List<MarkdownSpan> pieces = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private int end;

    /** @param offset where in the file the parsed text begins */
    MarkdownSpanBuilder(String file, int offset, MathTypesetter typesetting) {
        this.file = file;
        this.offset = offset;
        this.typesetting = typesetting;
    }

    List<MarkdownSpan> of(Node block) {
        visitChildren(block);
        return List.copyOf(pieces);
    }

    @Override
    public void visit(Text words) {
        add(words, words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        within("code", () -> add(code, code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("emphasis", () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("strong", () -> visitChildren(strong));
    }

    @Override
    public void visit(Image picture) {
        within("picture", () -> {
            pieces.add(new MarkdownSpan("[picture: ", new Range(end, end), List.copyOf(styles)));
            visitChildren(picture);
            pieces.add(new MarkdownSpan("]", new Range(end, end), List.copyOf(styles)));
        });
    }

    @Override
    public void visit(CustomNode node) {
        if (MarkdownMath.isFormula(node)) {
            pieces.add(formula(node));
            end = pieces.getLast().source().end();
        } else {
            visitChildren(node);
        }
    }

    /** A formula as it is drawn; where it cannot be, as it is written. */
    MarkdownSpan formula(Node node) {
        Range source = written(node);
        String math = source.of(file).strip();
        boolean display = math.startsWith("$$") || math.startsWith("\\[");
        Optional<FormulaOutline> outline = typesetting.outline(Typesetter.tex(math), display);
        List<String> style = outline.isPresent() ? List.copyOf(styles) : List.of("code");
        return new MarkdownSpan(math, source, style, outline);
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        lineEnd(" ");
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        lineEnd("\n");
    }

    private void lineEnd(String shown) {
        pieces.add(new MarkdownSpan(shown, new Range(end, end + 1), List.copyOf(styles)));
    }

    private void within(String style, Runnable content) {
        styles.push(style);
        content.run();
        styles.pop();
    }

    private void add(Node node, String shown) {
        Range written = written(node);
        // What stands between markup is found in it: escapes are not, and count as a whole.
        int at = written.of(file).indexOf(shown);
        Range source = at < 0 ? written : new Range(written.start() + at, written.start() + at + shown.length());
        pieces.add(new MarkdownSpan(shown, source, List.copyOf(styles)));
        end = written.end();
    }

    private Range written(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return new Range(end, end);
        }
        SourceSpan last = spans.getLast();
        return new Range(offset + spans.getFirst().getInputIndex(), offset + last.getInputIndex() + last.getLength());
    }
}
