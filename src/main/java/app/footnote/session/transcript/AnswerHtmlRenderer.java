package app.footnote.session.transcript;

import app.footnote.model.session.Verdict;
import app.footnote.session.markdown.CheckedSentenceNode;
import app.footnote.session.markdown.FootnoteReference;
import app.footnote.session.markdown.Formula;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders Footnote's own nodes of an answer as HTML. */
final class AnswerHtmlRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final HtmlAnchors anchors;

    AnswerHtmlRenderer(HtmlNodeRendererContext context, HtmlAnchors anchors) {
        this.context = context;
        this.html = context.getWriter();
        this.anchors = anchors;
    }

    /** The style class of words with a doubtful verdict. */
    static String style(Verdict verdict) {
        return verdict == Verdict.WEAK ? "weak" : "unsupported";
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, Formula.class, CheckedSentenceNode.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FootnoteReference reference -> write(reference.number());
            case Formula formula -> FormulaSvg.write(html, formula.source(), formula.isDisplay());
            case CheckedSentenceNode checked -> write(checked);
            default -> throw new IllegalArgumentException("Not a node of an answer: " + node);
        }
    }

    private void write(int number) {
        html.tag("sup", Map.of("id", anchors.newReference(number)));
        html.tag("a", Map.of("href", "#" + anchors.footnote(number)));
        html.text(String.valueOf(number));
        html.tag("/a");
        html.tag("/sup");
    }

    private void write(CheckedSentenceNode checked) {
        Verdict verdict = checked.check().verdict();
        boolean doubtful = verdict.isDoubtful();
        if (doubtful) {
            html.tag("span", Map.of("class", style(verdict)));
        }
        context.render(checked.getFirstChild());
        if (doubtful) {
            html.tag("/span");
        }
    }
}
