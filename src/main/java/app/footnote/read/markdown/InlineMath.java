package app.footnote.read.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * A formula within a line of Markdown: {@code $...$}, {@code $$...$$}, {@code \(...\)} or {@code \[...\]}. Underscores
 * and asterisks in it are not emphasis. As in Pandoc, a single dollar sign opens a formula only before a character
 * other than a space, and closes it only after such a character and not before a digit, so that "$5 and $6" are prices.
 */
final class InlineMath extends CustomNode {

    /** The number of characters of the delimiter on each side. */
    private final int delimiterLength;

    InlineMath(int delimiterLength) {
        this.delimiterLength = delimiterLength;
    }

    int delimiterLength() {
        return delimiterLength;
    }

    /** Creates the parser of formulas for each inline text. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return InlineMath::tryParse;
        }
    }

    /** A longer text is a paragraph with a stray dollar sign, not a formula. */
    private static final int MAX_CHARS = 2000;

    private static ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (scanner.next("$$")) {
            return find(scanner, "$$");
        }
        if (scanner.next("\\(")) {
            return find(scanner, "\\)");
        }
        if (scanner.next("\\[")) {
            return find(scanner, "\\]");
        }
        return scanner.next('$') && !isSpace(scanner.peek()) ? findDollar(scanner) : ParsedInline.none();
    }

    private static ParsedInline find(Scanner scanner, String closing) {
        for (int chars = 0; scanner.hasNext() && chars < MAX_CHARS; chars++) {
            if (scanner.next(closing)) {
                return ParsedInline.of(new InlineMath(closing.length()), scanner.position());
            }
            scanner.next();
        }
        return ParsedInline.none();
    }

    private static ParsedInline findDollar(Scanner scanner) {
        for (int chars = 0; scanner.hasNext() && chars < MAX_CHARS; chars++) {
            int before = scanner.peekPreviousCodePoint();
            if (scanner.next('$') && before != '\\') {
                boolean closes = chars > 0 && !isSpace(before) && !Character.isDigit(scanner.peek());
                return closes ? ParsedInline.of(new InlineMath(1), scanner.position()) : ParsedInline.none();
            }
            scanner.next();
        }
        return ParsedInline.none();
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == Scanner.END || Character.isWhitespace(codePoint);
    }
}
