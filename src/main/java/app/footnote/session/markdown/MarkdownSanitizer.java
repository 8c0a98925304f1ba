package app.footnote.session.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Replaces by plain text what could run code or load a resource, links other than web and mail links, and what a
 * renderer would omit. Moves headings below those of the transcript.
 */
final class MarkdownSanitizer extends AbstractVisitor {

    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(https?://|mailto:).*");
    private static final int TRANSCRIPT_LEVELS = 2;
    private static final int MAX_LEVEL = 6;

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(MAX_LEVEL, heading.getLevel() + TRANSCRIPT_LEVELS));
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        image.insertBefore(new Text("[Image: "));
        image.insertAfter(new Text("]"));
        unwrap(image);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!SAFE_ADDRESS.matcher(link.getDestination()).matches()) {
            unwrap(link);
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text("[" + definition.getLabel() + "]: " + definition.getDestination()));
        replace(definition, paragraph);
    }

    private static void replace(Node node, Node replacement) {
        node.insertBefore(replacement);
        node.unlink();
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
