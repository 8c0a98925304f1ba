package app.footnote.session.markdown;

import org.commonmark.node.CustomNode;

/** A formula in an answer, as it was written, with its delimiters. */
public final class Formula extends CustomNode {

    private final String source;

    Formula(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }

    /** Whether the formula has a line of its own. */
    public boolean isDisplay() {
        return source.startsWith("$$") || source.startsWith("\\[");
    }
}
