package app.footnote.answer.passage;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phraseGroup;

import java.util.regex.Pattern;

/** Classifies text by its form. The rules are heuristics from lecture slides and manuals. */
final class TextShape {

    private static final String STATEMENT_END = "[;{}]\\s*(?://.*|/\\*.*)?$";

    /** How a line of code begins: comments, directives, imports, returns, prompts. */
    private static final String LINE_START = "^\\s*" + phraseGroup("""
            //
            #include
            #define
            @Override
            import [\\w.]+
            def \\w+\\(
            return\\b.*[;)]
            template ?<
            std::
            \\$ \\w
            >>>\\x20""");

    private static final String BLOCK_START = "\\b(?:for|while|if) ?\\(.*[{;)]\\s*$|\\w+\\(.*\\)\\s*[{:]\\s*$";
    private static final String ASSIGNMENT = "^\\s*\\w+(?:\\[\\w+\\])? ?[-+*/|&]?= ?[\\w\"'(\\[{]";

    private static final String SQL = "^\\s*" + phraseGroup("""
            SELECT
            INSERT INTO
            UPDATE \\w+ SET
            CREATE TABLE
            FROM \\w+
            WHERE \\w+""") + "\\b";

    private static final Pattern CODE = Pattern.compile(
            anyOf(STATEMENT_END, LINE_START, BLOCK_START, ASSIGNMENT, SQL));

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern MATHS = Pattern.compile("[=<>≤≥≈≠∈∉∑∏∫√∂∇∞∀∃→⇒⇔±×·^|∪∩⊆⊂α-ωΑ-Ω𝐀-𝟿+]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:。！？؟…][\"'”’)\\]*_»]*$");

    private TextShape() {
    }

    /** Whether one line looks like code. */
    static boolean isCode(String line) {
        return CODE.matcher(line).find();
    }

    /** Whether the text is a formula: mathematical signs and few words. */
    static boolean isFormula(String text) {
        long words = WORD.matcher(text).results().count();
        long signs = MATHS.matcher(text).results().count();
        return signs >= 1 && words < 3 && signs >= words;
    }

    /** Whether the text ends as a sentence does. */
    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text.strip()).find();
    }
}
