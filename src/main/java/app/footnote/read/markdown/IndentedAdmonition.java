package app.footnote.read.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A part of a note in the syntax of MkDocs: {@code !!! note "Title"}, {@code ??? question "Title"} or
 * {@code === "Tab"}, and below it the text, which is indented by four spaces and is not code. Its first child is its
 * {@link AdmonitionTitle}.
 */
final class IndentedAdmonition extends CustomBlock {

    /** Parses one part. */
    private static final class BlockParser extends AbstractBlockParser {

        private final IndentedAdmonition block = new IndentedAdmonition();

        @Override
        public IndentedAdmonition getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= AdmonitionTitle.CODE_INDENT
                    ? BlockContinue.atColumn(state.getColumn() + AdmonitionTitle.CODE_INDENT)
                    : BlockContinue.none();
        }
    }

    /** Recognises the first line of such a part. */
    static final class Factory extends AbstractBlockParserFactory {

        /** The kinds that MkDocs documents. A word that is none of them is a title. */
        private static final Set<String> KINDS = Set.of(
                "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug",
                "example", "quote");

        private static final Pattern SIGN =
                Pattern.compile("(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?=\\S)|===[!+]?[ \\t]+(?=\")");
        private static final Pattern QUOTED = Pattern.compile("([^\"]*+)\"(.*)\"\\s*");
        private static final Pattern CLASSES = Pattern.compile("(?:[a-z][\\w-]*+[ \\t]*+)*+");

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            SourceLine line = state.getLine();
            int end = line.getContent().length();
            Matcher sign = SIGN.matcher(line.getContent()).region(state.getNextNonSpaceIndex(), end);
            if (state.getIndent() >= AdmonitionTitle.CODE_INDENT || !sign.lookingAt()) {
                return BlockStart.none();
            }
            Matcher quoted = QUOTED.matcher(line.getContent()).region(sign.end(), end);
            if (quoted.matches() && CLASSES.matcher(quoted.group(1)).matches()) {
                return start(line, quoted.start(2), quoted.end(2));
            }
            String words = line.getContent().subSequence(sign.end(), end).toString().strip();
            return start(line, KINDS.contains(words) ? end : sign.end(), end);
        }

        private static BlockStart start(SourceLine line, int titleStart, int titleEnd) {
            SourceLine title = AdmonitionTitle.trimmed(line, titleStart, titleEnd);
            return BlockStart
                    .of(new BlockParser(), new AdmonitionTitle.BlockParser(title))
                    .atIndex(line.getContent().length());
        }
    }
}
