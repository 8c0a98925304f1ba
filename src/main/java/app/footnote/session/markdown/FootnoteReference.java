package app.footnote.session.markdown;

import org.commonmark.node.CustomNode;

/** A reference such as {@code [1]} to a footnote of an answer. */
public final class FootnoteReference extends CustomNode {

    private final int number;

    FootnoteReference(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
