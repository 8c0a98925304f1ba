package app.footnote.session;

import app.footnote.model.Verdict;
import org.commonmark.node.CustomNode;

/** A part of a sentence that the notes do not clearly carry; holds the text. */
final class DoubtfulText extends CustomNode {

    private final Verdict verdict;

    DoubtfulText(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
