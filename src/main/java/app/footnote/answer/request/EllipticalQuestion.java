package app.footnote.answer.request;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;
import static app.footnote.answer.TermPattern.wordGroup;

import app.footnote.answer.Question;
import java.util.regex.Pattern;

/**
 * Whether a question leaves out what the question before has said: "and what does that cost?". Judged by its first
 * words and its pronouns. English, German, Spanish, French, Portuguese and Italian.
 */
public final class EllipticalQuestion {

    /** The beginning of a question that continues another one. */
    private static final String BEGINNING = "^(?:" + wordGroup("""
            and but so then or
            und aber oder dann
            y pero
            et mais alors
            e mas
            ma allora
            """) + "|" + phraseGroup("""
            (?:what|how) about
            what if
            was ist mit
            ¿?y si
            et si
            e se""") + ")\\b";

    private static final String PRONOUNS = "\\b" + wordGroup("""
            it its they them their theirs this that these those he him his she her hers one ones both
            er ihn ihm sie ihr ihre ihnen es dies diese dieser dieses davon damit dafür dabei daran darin dazu
            eso esa ese esto esta este ellos ellas ello
            cela ça celui celle ceux celles
            isso disso nisso isto disto esse essa esses essas deles delas dele dela
            questo questa quello quella ne loro
            """) + "\\b";

    /** "the weaker one", "in der dritten?": an adjective without its noun at the end. */
    private static final String ENDING = "\\b(?:in|for|bei|für|en|em|na|no) (?:the|der|dem|la|el|a|o)"
            + " \\p{L}+(?:e[nmrs]?|nd|rd|th|st|a|o)\\?*$";

    private static final Pattern ELLIPTICAL = Pattern.compile(
            anyOf(BEGINNING, PRONOUNS, ENDING), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                    | Pattern.UNICODE_CHARACTER_CLASS);

    private EllipticalQuestion() {
    }

    /** Whether there is a question before, and this one leaves out what it has said. */
    public static boolean continuesAnother(Question question) {
        return !question.history().isEmpty() && is(question.text());
    }

    public static boolean is(String question) {
        return ELLIPTICAL.matcher(question.strip()).find();
    }
}
