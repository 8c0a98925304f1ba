package app.footnote.read.markdown;

import app.footnote.read.format.Deadline;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Bounds the time for the emphasis, links and code within a paragraph. The parser searches the rest of a paragraph for
 * the end of each of them, which takes hours for a few megabytes of opening signs. Such a paragraph is read as text
 * without markup. Parsing stops if its thread is interrupted.
 */
final class BoundedInlineParser implements InlineParser {

    private static final String SIGNS = "`<[]!*_&$\\~=";

    /** More than any real paragraph needs; takes about a second. */
    private static final long MAX_STEPS = 200_000_000;

    private final InlineParser parser;

    private BoundedInlineParser(InlineParser parser) {
        this.parser = parser;
    }

    static InlineParserFactory factory() {
        return context -> new BoundedInlineParser(new InlineParserImpl(context));
    }

    @Override
    public void parse(SourceLines lines, Node node) {
        stopIfInterrupted();
        if (steps(lines) > MAX_STEPS) {
            addText(lines, node);
        } else {
            parser.parse(lines, node);
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw Deadline.never().exceeded();
        }
    }

    private static long steps(SourceLines lines) {
        long chars = 0;
        long signs = 0;
        for (SourceLine line : lines.getLines()) {
            CharSequence content = line.getContent();
            chars += content.length();
            signs += content.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
        }
        return chars * signs;
    }

    private static void addText(SourceLines lines, Node node) {
        for (SourceLine line : lines.getLines()) {
            if (node.getFirstChild() != null) {
                node.appendChild(new SoftLineBreak());
            }
            Text text = new Text(line.getContent().toString());
            text.addSourceSpan(line.getSourceSpan());
            node.appendChild(text);
        }
    }

    /** Stops parsing at the next line if the thread is interrupted. Recognises no block. */
    static final class InterruptionCheck extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            stopIfInterrupted();
            return BlockStart.none();
        }
    }
}
