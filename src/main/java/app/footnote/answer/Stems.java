package app.footnote.answer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as far as comparing a sentence with a question goes: in small letters, without endings, and
 * without those that tell nothing. Writing without spaces is taken in pairs of characters.
 */
final class Stems {

    private static final String EAST_ASIAN = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final Pattern WORD = Pattern
            .compile("[" + EAST_ASIAN + "]+|[\\p{L}\\p{M}\\p{N}&&[^" + EAST_ASIAN + "]]+");
    private static final Pattern STARTS_EAST_ASIAN = Pattern.compile("^[" + EAST_ASIAN + "].*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Words of questions and words of every sentence, in the languages that course notes are most often in. */
    private static final Set<String> COMMON = Set.copyOf(Arrays.asList(SPACE
            .split("""
                    a about all also an and any are as at be been being between but by can could did do does done down during for \
                    from had has have he her his how i if in into is it its just may me might must my no nor not of on only or our \
                    out over same shall she should so some such than that the their them then there these they this those to too \
                    under up very was we were what when where which who whom whose why will with would you your explain describe \
                    define definition tell give show list mean means meant please example examples difference \
                    aber als auch auf aus bei das dem den der des die durch ein eine einem einen einer eines erkläre für hat haben \
                    ist man mit nach nicht oder sich sind und unter vom von wann warum was welche welcher welches wenn wer werden \
                    wie wird wo wurde wurden zu zum zur über \
                    com como con cuál cómo da del dos e el em en es fue la las los na o os para por qual quais que quem qué quién \
                    se son su sus são um uma un unos y les le et est sont dans pour sur qui une quel quelle""")));

    /** Longest first. */
    private static final String[] ENDINGS = {
            "izations", "ization", "isation", "ations", "ation", "nesses", "ments", "ings", "ness", "ment", "ting",
            "ning",
            "ies", "ied", "ing", "ion", "ers", "est", "ity", "ed", "es", "er", "ly", "en", "em", "al", "e", "s", "y",
            "n"};

    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 8;

    private Stems() {
    }

    /** The stems of the text's telling words, in their order. */
    static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (STARTS_EAST_ASIAN.matcher(word.group()).matches()) {
                addPairs(word.group(), stems);
            } else if (!COMMON.contains(word.group())) {
                stems.add(stem(word.group()));
            }
        }
        return stems;
    }

    private static void addPairs(String run, Set<String> stems) {
        for (int i = 0; i + 1 < run.length(); i++) {
            stems.add(run.substring(i, i + 2));
        }
        if (run.length() == 1) {
            stems.add(run);
        }
    }

    /**
     * Cuts the endings of inflection and the commonest ones of derivation, coarsely: both texts are cut alike, so a
     * stem need not be a word, and a rare clash costs little among a handful of passages.
     */
    private static String stem(String word) {
        String bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        for (String ending : ENDINGS) {
            if (bare.length() - ending.length() >= SHORTEST_STEM && bare.endsWith(ending)) {
                bare = bare.substring(0, bare.length() - ending.length());
                break;
            }
        }
        return bare.length() > LONGEST_STEM ? bare.substring(0, LONGEST_STEM) : bare;
    }
}
