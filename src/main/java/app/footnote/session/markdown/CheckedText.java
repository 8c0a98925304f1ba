package app.footnote.session.markdown;

import app.footnote.model.session.SentenceCheck;
import org.commonmark.node.CustomNode;

/** A part of a sentence of an answer that was checked; holds the text. */
public final class CheckedText extends CustomNode {

    private final SentenceCheck check;

    CheckedText(SentenceCheck check) {
        this.check = check;
    }

    /** What became of the sentence. */
    public SentenceCheck check() {
        return check;
    }
}
