package app.footnote.session.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the text below a Markdown node, without markup. */
public final class MarkdownPlainText extends AbstractVisitor {

    private final StringBuilder plain = new StringBuilder();

    private MarkdownPlainText() {
    }

    public static String of(Node node) {
        MarkdownPlainText text = new MarkdownPlainText();
        node.accept(text);
        return text.plain.toString();
    }

    @Override
    public void visit(Text text) {
        plain.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        plain.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        plain.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        plain.append(' ');
    }
}
