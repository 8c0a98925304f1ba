package app.footnote.read.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A displayed formula that begins a line of Markdown: {@code $$ ... $$} or {@code \[ ... \]}. Its lines are not
 * Markdown, so that a minus sign at the start of a line is not a list item. It ends with its closing delimiter, or at a
 * blank line.
 */
final class MathBlock extends CustomBlock {

    /** Parses one formula. */
    private static final class BlockParser extends AbstractBlockParser {

        private final MathBlock block = new MathBlock();
        private final String closing;
        private final boolean isOneLine;

        BlockParser(String closing, boolean isOneLine) {
            this.closing = closing;
            this.isOneLine = isOneLine;
        }

        @Override
        public MathBlock getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (isOneLine || state.isBlank()) {
                return BlockContinue.none();
            }
            boolean closes = state.getLine().getContent().toString().contains(closing);
            return closes ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
        }
    }

    /** Recognises the first line of a formula. */
    static final class Factory extends AbstractBlockParserFactory {

        private static final int CODE_INDENT = 4;

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString().substring(state.getNextNonSpaceIndex()).strip();
            String closing = line.startsWith("$$") ? "$$" : line.startsWith("\\[") ? "\\]" : "";
            if (closing.isEmpty() || state.getIndent() >= CODE_INDENT) {
                return BlockStart.none();
            }
            int closed = line.indexOf(closing, 2);
            boolean isOneLine = closed >= 0;
            boolean textFollows = isOneLine && closed + 2 < line.length();
            return textFollows
                    ? BlockStart.none()
                    : BlockStart.of(new BlockParser(closing, isOneLine)).atIndex(state.getLine().getContent().length());
        }
    }
}
