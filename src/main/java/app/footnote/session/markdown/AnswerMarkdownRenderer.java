package app.footnote.session.markdown;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownWriter;

/** Renders Footnote's own nodes of an answer as Markdown. */
public final class AnswerMarkdownRenderer implements NodeRenderer {

    private final MarkdownNodeRendererContext context;
    private final String prefix;

    /** @param prefix the text before the numbers of footnotes */
    public AnswerMarkdownRenderer(MarkdownNodeRendererContext context, String prefix) {
        this.context = context;
        this.prefix = prefix;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, Formula.class, CheckedSentenceNode.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FootnoteReference reference ->
                    context.getWriter().raw("[^%s%d]".formatted(prefix, reference.number()));
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
