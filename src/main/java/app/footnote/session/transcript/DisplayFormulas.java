package app.footnote.session.transcript;

import app.footnote.session.markdown.FootnoteReference;
import app.footnote.session.markdown.Formula;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds paragraphs of display formulas. */
final class DisplayFormulas extends AbstractVisitor {

    private boolean formulas;
    private boolean words;

    private DisplayFormulas() {
    }

    /** Whether a paragraph has a display formula, and beside it only punctuation and references to footnotes. */
    static boolean isAlone(Node paragraph) {
        DisplayFormulas content = new DisplayFormulas();
        paragraph.accept(content);
        return content.formulas && !content.words;
    }

    @Override
    public void visit(Text text) {
        words |= text.getLiteral().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public void visit(Code code) {
        words = true;
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case Formula formula when formula.isDisplay() -> formulas = true;
            case Formula _ -> words = true;
            case FootnoteReference _ -> {
                // The reference stands beside the formula.
            }
            default -> visitChildren(node);
        }
    }
}
