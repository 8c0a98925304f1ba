package app.footnote.session.markdown;

import app.footnote.model.session.SentenceCheck;
import org.commonmark.node.CustomNode;

/** A node around text that belongs to a checked sentence of an answer. */
public final class CheckedSentenceNode extends CustomNode {

    private final SentenceCheck check;

    CheckedSentenceNode(SentenceCheck check) {
        this.check = check;
    }

    /** The result of checking the sentence. */
    public SentenceCheck check() {
        return check;
    }
}
