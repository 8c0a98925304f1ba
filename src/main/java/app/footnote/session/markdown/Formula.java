package app.footnote.session.markdown;

import org.commonmark.node.CustomNode;

/** Math in an answer, kept as it was written, delimiters included. */
public final class Formula extends CustomNode {

    private final String source;

    Formula(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }
}
