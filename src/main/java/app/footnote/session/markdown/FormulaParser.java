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
 * Finds math between {@code $}, {@code $$}, {@code \(} and {@code \[} and their counterparts, so that Markdown leaves
 * its underscores, stars and backslashes alone. A single {@code $} opens only before, and closes only behind, something
 * other than white space, and does not close before a digit: so prices stay prices (the rule of Pandoc).
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
            boolean price = single && (Character.isWhitespace(before) || Character.isDigit(scanner.peek()));
            if (closing == opening && before != '\\' && !price) {
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
