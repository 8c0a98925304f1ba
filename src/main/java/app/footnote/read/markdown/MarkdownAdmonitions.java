package app.footnote.read.markdown;

import org.commonmark.parser.Parser;

/**
 * An extension of the Markdown parser for highlighted parts of notes: callouts, and the admonitions of MkDocs,
 * Docusaurus and related programs. Their signs are not part of the text. Immutable.
 */
public final class MarkdownAdmonitions implements Parser.ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new AdmonitionTitle.Factory())
                .customBlockParserFactory(new IndentedAdmonition.Factory());
    }
}
