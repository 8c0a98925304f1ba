package app.footnote.read.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * An extension of the Markdown parser for formulas: {@code $...$}, {@code $$...$$}, {@code \(...\)} and
 * {@code \[...\]}. The source spans of its nodes include the delimiters. Immutable.
 */
public final class MarkdownMath implements Parser.ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new MathBlock.Factory())
                .customInlineContentParserFactory(new InlineMath.Factory());
    }

    /** Whether the node is a formula, within a line or on separate lines. */
    public static boolean isFormula(Node node) {
        return node instanceof InlineMath || node instanceof MathBlock;
    }
}
