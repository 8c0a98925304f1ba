package app.footnote.answer.retrieve;

import app.footnote.model.Passage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells pages that consist of a title and the labels of a drawing. They have the title's words and hardly any others,
 * so that each measure prefers them to the page that says something about the title.
 */
final class DrawingPassages {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** The letter or number that tells similar labels apart: {@code valA}, {@code node3}. */
    private static final Pattern COUNTER = Pattern.compile("(?<=\\p{Ll})(?:\\p{Lu}|\\d+)$");

    /** A page with a formula says something without words. */
    private static final Pattern FORMULA = Pattern.compile("[=≤≥≈≠∈∉∑∏∫√∂∇∀∃⇒⇔]");

    /** Writing without blanks, and letters that one word has few of. */
    private static final Pattern IDEOGRAMS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

    private static final int FEWEST_WORDS = 5;

    /** A longer page says something. Most passages are longer, so that they need not be looked at. */
    private static final int LONGEST = 400;

    private DrawingPassages() {
    }

    static boolean isDrawing(Passage passage) {
        if (passage.plain().length() > LONGEST || passage.headings().isEmpty()
                || FORMULA.matcher(passage.plain()).find()
                || IDEOGRAMS.matcher(passage.plain()).find()) {
            return false;
        }
        Set<String> words = words(passage.plain());
        words.removeAll(words(String.join(" ", passage.headings())));
        return words.size() < FEWEST_WORDS;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(COUNTER.matcher(found.group()).replaceFirst("").toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
