package app.footnote.answer.check.text;

import app.footnote.index.lucene.language.WordStems;
import app.footnote.index.lucene.language.WordStems.Stem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a sequence of words. Immutable.
 *
 * @param text in Unicode's form NFKC, which the places of the words refer to
 */
public record TokenizedText(String text, List<TextToken> words) {

    private static final Pattern WORD = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*|\\d+(?:[.,:/]\\d+)*|[\\p{Sc}%‰°]");

    public TokenizedText {
        words = List.copyOf(words);
    }

    /** @param language as an ISO 639-1 code, or {@code "und"} */
    public static TokenizedText of(String text, String language) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Stem> stems = WordStems.inOrder(normal, language);
        List<TextToken> words = new ArrayList<>();
        Matcher word = WORD.matcher(normal);
        int next = 0;
        while (word.find()) {
            int from = next;
            while (next < stems.size() && stems.get(next).start() < word.end()) {
                next++;
            }
            add(words, word, stems.subList(from, next));
        }
        return new TokenizedText(normal, words);
    }

    /** In languages without spaces, a sequence of letters may contain several words. */
    private static void add(List<TextToken> words, Matcher word, List<Stem> stems) {
        if (stems.isEmpty()) {
            words.add(new TextToken(word.group(), "", word.start(), word.end()));
        }
        for (Stem stem : stems) {
            words.add(new TextToken(word.group(), stem.form(), stem.start(), stem.end()));
        }
    }
}
