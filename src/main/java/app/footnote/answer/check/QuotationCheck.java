package app.footnote.answer.check;

import app.footnote.answer.passage.FoundPassage;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether words that a claim puts in quotation marks stand in the passages word for word. Capital letters, punctuation
 * and white space may differ; "..." and brackets stand for words that were left out. Immutable.
 */
final class QuotationCheck {

    /** Fewer words in quotation marks are mostly a term or a word that is meant ironically. */
    private static final int FEWEST_WORDS = 3;

    /** In languages without spaces between words. */
    private static final int FEWEST_CHARS_WITHOUT_SPACES = 6;

    private static final Pattern QUOTATION = Pattern.compile(
            "“([^“”]+)”|„([^„“”]+)[“”]|\"([^\"]+)\"|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』");
    private static final Pattern OMISSION = Pattern.compile("\\.{3}|…|\\[[^\\]]*+]|\\([.…]++\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]++");

    private final List<String> passages;

    QuotationCheck(List<FoundPassage> passages) {
        this.passages = passages.stream().map(QuotationCheck::folded).toList();
    }

    private static String folded(FoundPassage passage) {
        Stream<String> headings = Stream.concat(
                Stream.of(passage.note().name()), passage.passage().headings().stream());
        return Stream.concat(headings, Stream.of(passage.passage().plain()))
                .map(QuotationCheck::folded)
                .reduce("", String::concat);
    }

    /** The words in lower case, each with a space before and after it. */
    private static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return " " + NO_WORD.matcher(lower).replaceAll(" ").strip() + " ";
    }

    /** Whether a quotation of the claim is in no passage. */
    boolean isMisquoted(Claim claim) {
        return QUOTATION.matcher(claim.words())
                .results()
                .map(QuotationCheck::quoted)
                .filter(QuotationCheck::isLongEnough)
                .anyMatch(quotation -> passages.stream().noneMatch(passage -> contains(passage, quotation)));
    }

    private static String quoted(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLongEnough(String quotation) {
        String words = folded(quotation).strip();
        boolean spaced = words.codePoints().noneMatch(Character::isIdeographic);
        return spaced ? words.split(" ").length >= FEWEST_WORDS : words.length() >= FEWEST_CHARS_WITHOUT_SPACES;
    }

    /** Whether the passage has all parts of the quotation. */
    private static boolean contains(String passage, String quotation) {
        return OMISSION.splitAsStream(quotation)
                .map(QuotationCheck::folded)
                .filter(part -> !part.isBlank())
                .allMatch(part -> passage.contains(isIdeographic(part) ? part.strip() : part));
    }

    private static boolean isIdeographic(String part) {
        return part.codePoints().anyMatch(Character::isIdeographic);
    }
}
