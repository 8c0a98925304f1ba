package app.footnote.answer.passage;

import java.util.regex.Pattern;

/** Tells from its looks what a piece of text is. Rules of thumb, tried on lecture slides and manuals. */
final class TextShape {

    private static final Pattern CODE = Pattern.compile(
            "[;{}]\\s*(?://.*|/\\*.*)?$"
                    + "|^\\s*(?://|#include|#define|@Override|import [\\w.]+|def \\w+\\(|return\\b.*[;)]|template ?<|std::|\\$ \\w|>>> )"
                    + "|\\b(?:for|while|if) ?\\(.*[{;)]\\s*$|\\w+\\(.*\\)\\s*[{:]\\s*$|^\\s*\\w+(?:\\[\\w+\\])? ?[-+*/|&]?= ?[\\w\"'(\\[{]"
                    + "|^\\s*(?:SELECT|INSERT INTO|UPDATE \\w+ SET|CREATE TABLE|FROM \\w+|WHERE \\w+)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern MATHS = Pattern.compile("[=<>≤≥≈≠∈∉∑∏∫√∂∇∞∀∃→⇒⇔±×·^|∪∩⊆⊂α-ωΑ-Ω𝐀-𝟿+]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:。！？؟…][\"'”’)\\]*_»]*$");

    private TextShape() {
    }

    /** Whether one line looks like code. */
    static boolean code(String line) {
        return CODE.matcher(line).find();
    }

    /** Whether the text is a formula: mathematical signs and hardly a word. */
    static boolean formula(String text) {
        long words = WORD.matcher(text).results().count();
        long signs = MATHS.matcher(text).results().count();
        return signs >= 1 && words < 3 && signs >= words;
    }

    /** Whether the text ends as a sentence does. */
    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text.strip()).find();
    }
}
