package app.footnote.read.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * The title of a highlighted part of a note, without the sign before it: {@code > [!tip] Title} of Obsidian and GitHub,
 * {@code :::tip Title} of Docusaurus, VitePress and Pandoc, and {@code !!! tip "Title"} of MkDocs. It has no content if
 * there is no title, or if the line closes such a part.
 */
public final class AdmonitionTitle extends CustomBlock {

    static final int CODE_INDENT = 4;

    /** Parses the one line of a title. */
    static final class BlockParser extends AbstractBlockParser {

        private final AdmonitionTitle block = new AdmonitionTitle();
        private final SourceLine title;

        BlockParser(SourceLine title) {
            this.title = title;
        }

        @Override
        public AdmonitionTitle getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(SourceLines.of(List.of(title)), block);
        }
    }

    /** Recognises the first line of a callout in a quote, and the lines that open and close a part with colons. */
    static final class Factory extends AbstractBlockParserFactory {

        private static final Pattern CALLOUT = Pattern.compile("\\[![^\\]]+\\][+-]?");

        private static final String ATTRIBUTES = "\\{(?:[^{}\"]++|\"[^\"]*\")*+\\}";

        /** The colons, and the name or the attributes behind them. */
        private static final Pattern COLONS = Pattern.compile(
                ":{3,}[ \\t]*(?:(?:[a-z][\\w-]*)?(?:" + ATTRIBUTES + ")?(?=[\\[\\s]|\\z))?[ \\t]*");

        private static final Pattern TITLE_ATTRIBUTE = Pattern.compile("\\btitle=\"([^\"]*)\"");
        private static final Pattern IN_BRACKETS = Pattern.compile("\\[(.*)\\](?:" + ATTRIBUTES + ")?\\s*");

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= CODE_INDENT) {
                return BlockStart.none();
            }
            SourceLine line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            int end = line.getContent().length();
            boolean beginsQuote = matched.getMatchedBlockParser().getBlock() instanceof BlockQuote quote
                    && quote.getFirstChild() == null;
            Matcher callout = CALLOUT.matcher(line.getContent()).region(start, end);
            if (beginsQuote && callout.lookingAt()) {
                return title(line, callout.end(), end);
            }
            Matcher colons = COLONS.matcher(line.getContent()).region(start, end);
            return colons.lookingAt() ? titleInColons(line, colons) : BlockStart.none();
        }

        private static BlockStart titleInColons(SourceLine line, Matcher colons) {
            CharSequence content = line.getContent();
            Matcher attribute = TITLE_ATTRIBUTE.matcher(content).region(colons.start(), colons.end());
            if (attribute.find()) {
                return title(line, attribute.start(1), attribute.end(1));
            }
            Matcher bracketed = IN_BRACKETS.matcher(content).region(colons.end(), content.length());
            if (bracketed.matches()) {
                return title(line, bracketed.start(1), bracketed.end(1));
            }
            int end = content.length();
            while (end > colons.end() && (content.charAt(end - 1) == ':' || content.charAt(end - 1) == ' ')) {
                end--;
            }
            boolean isClosed = content.subSequence(end, content.length()).toString().contains(":::");
            return title(line, colons.end(), isClosed ? end : content.length());
        }

        private static BlockStart title(SourceLine line, int start, int end) {
            return BlockStart.of(new BlockParser(trimmed(line, start, end))).atIndex(line.getContent().length());
        }
    }

    /** A part of a line without white space at its ends. */
    static SourceLine trimmed(SourceLine line, int start, int end) {
        CharSequence content = line.getContent();
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(content.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(content.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }
}
