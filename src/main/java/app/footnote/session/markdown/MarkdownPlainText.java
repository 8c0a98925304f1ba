package app.footnote.session.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Collects the text below a Markdown node, without markup. */
public final class MarkdownPlainText extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .customInlineContentParserFactory(FormulaParser.factory())
            .build();

    private final StringBuilder plain = new StringBuilder();
    private final boolean formulas;

    private MarkdownPlainText(boolean formulas) {
        this.formulas = formulas;
    }

    /** The text without formulas. */
    public static String of(Node node) {
        return of(node, false);
    }

    /** The text of Markdown, with the source of formulas. */
    public static String withFormulas(String markdown) {
        return of(PARSER.parse(markdown), true);
    }

    private static String of(Node node, boolean formulas) {
        MarkdownPlainText text = new MarkdownPlainText(formulas);
        node.accept(text);
        return text.plain.toString();
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            plain.append(formulas ? formula.source() : "");
        } else {
            visitChildren(node);
        }
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
