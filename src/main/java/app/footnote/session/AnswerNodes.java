package app.footnote.session;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownWriter;

/** Writes the nodes of ours in an answer as Markdown. */
final class AnswerNodes implements NodeRenderer {

    private final MarkdownNodeRendererContext context;
    private final int turn;

    AnswerNodes(MarkdownNodeRendererContext context, int turn) {
        this.context = context;
        this.turn = turn;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, Formula.class, CheckedText.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FootnoteReference reference -> context.getWriter().raw("[^%d-%d]".formatted(turn, reference.number()));
            case Formula formula -> write(formula.source());
            default -> context.render(node.getFirstChild());
        }
    }

    private void write(String lines) {
        MarkdownWriter writer = context.getWriter();
        boolean first = true;
        for (String line : lines.split("\n")) {
            if (!first) {
                writer.line();
            }
            writer.raw(line);
            first = false;
        }
    }
}
