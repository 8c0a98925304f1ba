package app.footnote.session.markdown;

import app.footnote.model.session.SentenceCheck;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Wraps the text of checked sentences in a Markdown tree into {@link CheckedSentenceNode} nodes. */
final class CheckedSentenceMarker extends AbstractVisitor {

    private final SentenceCheck check;

    private CheckedSentenceMarker(SentenceCheck check) {
        this.check = check;
    }

    /**
     * Marks the sentences. The tree must have been parsed from the text that the checks refer to, with source spans.
     */
    static void mark(Node document, List<SentenceCheck> checks) {
        for (SentenceCheck check : checks) {
            document.accept(new CheckedSentenceMarker(check));
        }
    }

    @Override
    public void visit(Text text) {
        if (text.getParent() instanceof CheckedSentenceNode || text.getSourceSpans().isEmpty()) {
            return;
        }
        SourceSpan first = text.getSourceSpans().getFirst();
        SourceSpan last = text.getSourceSpans().getLast();
        int start = first.getInputIndex();
        int end = last.getInputIndex() + last.getLength();
        int from = Math.max(0, check.start() - start);
        int to = Math.min(end, check.end()) - start;
        if (to <= from) {
            return;
        }
        if (text.getLiteral().length() == end - start) {
            wrap(split(text, from, to));
        } else if (2 * (to - from) > end - start) {
            // Escapes and entities make the text shorter than its source, so it cannot be split.
            wrap(text);
        }
    }

    /** Moves the text before and after the range into nodes of their own. */
    private static Text split(Text text, int from, int to) {
        String literal = text.getLiteral();
        SourceSpan span = SourceSpan.of(0, 0, text.getSourceSpans().getFirst().getInputIndex(), literal.length());
        if (from > 0) {
            text.insertBefore(part(literal, span, 0, from));
        }
        if (to < literal.length()) {
            text.insertAfter(part(literal, span, to, literal.length()));
        }
        text.setLiteral(literal.substring(from, to));
        return text;
    }

    private static Text part(String literal, SourceSpan span, int from, int to) {
        Text part = new Text(literal.substring(from, to));
        part.setSourceSpans(List.of(span.subSpan(from, to)));
        return part;
    }

    private void wrap(Text text) {
        CheckedSentenceNode checked = new CheckedSentenceNode(check);
        text.insertBefore(checked);
        checked.appendChild(text);
    }
}
