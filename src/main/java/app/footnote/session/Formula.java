package app.footnote.session;

import org.commonmark.node.CustomNode;

/** Math, kept as it was written, delimiters included. */
final class Formula extends CustomNode {

    private final String source;

    Formula(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }
}
