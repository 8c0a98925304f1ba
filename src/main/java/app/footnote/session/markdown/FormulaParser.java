package app.footnote.session.markdown;

import java.util.Set;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses formulas between {@code $}, {@code $$}, {@code \(} or {@code \[} and their counterparts, so that underscores,
 * stars and backslashes in them are not read as Markdown. A single {@code $} does not open before white space, and does
 * not close after white space or before a digit, so that amounts of money are not read as formulas (the rule of
 * Pandoc).
 */
final class FormulaParser implements InlineContentParser {

    static InlineContentParserFactory factory() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('$', '\\');
            }

            @Override
            public InlineContentParser create() {
                return new FormulaParser();
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        boolean found = scanner.peek() == '$' ? dollars(scanner) : brackets(scanner);
        if (!found) {
            return ParsedInline.none();
        }
        SourceLines source = scanner.getSource(start, scanner.position());
        return ParsedInline.of(new Formula(source.getContent()), scanner.position());
    }

    private static boolean dollars(Scanner scanner) {
        int opening = scanner.matchMultiple('$');
        boolean single = opening == 1;
        if (opening > 2 || (single && Character.isWhitespace(scanner.peek()))) {
            return false;
        }
        while (scanner.find('$') > 0) {
            int before = scanner.peekPreviousCodePoint();
            int closing = scanner.matchMultiple('$');
            boolean amount = single && (Character.isWhitespace(before) || Character.isDigit(scanner.peek()));
            if (closing == opening && before != '\\' && !amount) {
                return true;
            }
        }
        return false;
    }

    private static boolean brackets(Scanner scanner) {
        scanner.next();
        boolean round = scanner.next('(');
        if (!round && !scanner.next('[')) {
            return false;
        }
        while (scanner.find('\\') >= 0) {
            scanner.next();
            if (scanner.next(round ? ')' : ']')) {
                return true;
            }
            if (scanner.hasNext()) {
                scanner.next();
            }
        }
        return false;
    }
}
