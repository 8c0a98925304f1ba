package app.footnote.read.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Math in Markdown as notes are read, for whoever else parses one: {@code $...$}, {@code $$...$$}, {@code \(...\)} and
 * {@code \[...\]}. Its nodes say where in the text they stand, marks included, if source spans are asked for.
 */
public final class MarkdownMath implements Parser.ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new MathBlock.Factory())
                .customInlineContentParserFactory(new InlineMath.Factory());
    }

    /** Whether the node is a formula, within a line or on lines of its own. */
    public static boolean isFormula(Node node) {
        return node instanceof InlineMath || node instanceof MathBlock;
    }
}
