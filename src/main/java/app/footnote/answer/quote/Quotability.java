package app.footnote.answer.quote;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;
import static app.footnote.answer.TermPattern.phrases;

import app.footnote.answer.passage.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a statement makes sense in an answer by itself. */
public final class Quotability {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final String LINK_LABEL = phraseGroup("""
            see also
            further reading
            references
            table of contents
            click here
            home
            next
            previous
            read more
            source
            image
            figure \\d+
            practice problems""");

    private static final String REFERENCE = phrases("""
            can be found (?:on|in|at|here)
            refer to (?:the|our|its)
            see (?:the|our) .{0,40}(?:article|section|page|documentation)""");

    private static final String WEB_PAGE = "^[\\w.-]+\\.[a-z]{2,6}/\\S*$";

    /** The title of a deck, and the number of the page and of all pages. */
    private static final String PAGE_FOOTER = "^.{0,80}\\b\\d{1,3} ?/ ?\\d{1,3}$";

    private static final Pattern NAVIGATION = Pattern.compile(
            anyOf(
                    "^" + LINK_LABEL + "\\b.{0,60}$", "^https?://\\S+$", WEB_PAGE, PAGE_FOOTER, "^:::", "^\\(",
                    REFERENCE,
                    "for more (?:information|details)"),
            Pattern.CASE_INSENSITIVE);

    /** Titles of sections that only lead to other texts. */
    private static final Pattern LINK_SECTION = Pattern.compile(phraseGroup("""
            learn more
            further reading
            see also
            other sources
            references
            literature
            bibliography
            practice problems
            links
            external links
            weblinks
            literatur
            quellen
            problems
            exercises
            resources
            table of contents"""), Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_SPACES = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{4,}");

    private static final int FEWEST_WORDS = 3;
    /** A longer statement was probably not split correctly, and does not help at a glance. */
    private static final int MOST_CHARS = 900;

    private Quotability() {
    }

    public static boolean isQuotable(StatementCandidate candidate) {
        List<String> headings = candidate.headings();
        if (!headings.isEmpty() && LINK_SECTION.matcher(headings.getLast().strip()).matches()) {
            return false;
        }
        String plain = candidate.plain();
        return switch (candidate.statement().kind()) {
            case CODE, TABLE -> plain.length() <= 2 * MOST_CHARS;
            case FORMULA -> false;
            case ITEM, SENTENCE -> plain.length() <= MOST_CHARS && isInformative(plain)
                    && !announcesNothing(candidate);
        };
    }

    /** Whether the statement ends in a colon, but what it announces is not in the text, such as a figure. */
    private static boolean announcesNothing(StatementCandidate candidate) {
        List<Statement> all = candidate.passage().statements();
        int next = candidate.number() + 1;
        return candidate.plain().endsWith(":")
                && (next == all.size() || all.get(next).kind() == Statement.Kind.SENTENCE);
    }

    private static boolean isInformative(String plain) {
        boolean longEnough = WORD.matcher(plain).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS
                || NO_SPACES.matcher(plain).find();
        return longEnough && !plain.endsWith("?") && !NAVIGATION.matcher(plain).find();
    }
}
