package app.footnote.session.markdown;

import org.commonmark.node.CustomNode;

/** A {@code [1]} in an answer that refers to one of its footnotes. */
public final class FootnoteReference extends CustomNode {

    private final int number;

    FootnoteReference(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
