package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.FunctionWords;
import app.footnote.answer.check.text.NumberNormalizer;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import app.footnote.answer.check.text.WordAlignment;
import app.footnote.answer.check.text.WordAlignment.Gap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a claim repeats the words of the evidence but for a name or term, and has another one of the notes in its
 * place, as in "The client sends the key" and "The server sends the key".
 */
final class SubstitutionCheck {

    /** The least share of the claim's words that the span has in the same order. */
    private static final double SAME_ORDER = 0.6;
    /** The same for terms, which have synonyms. */
    private static final double SAME_ORDER_AROUND_TERM = 0.75;
    private static final int FEWEST_COMMON = 2;
    /** A longer gap is no exchange of a name. */
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_TERM = 2;
    private static final int COMMON_BEGINNING = 4;

    private final TokenizedText claim;
    private final EvidenceSpan span;
    private final EvidenceSet evidence;

    private SubstitutionCheck(TokenizedText claim, EvidenceSpan span, EvidenceSet evidence) {
        this.claim = claim;
        this.span = span;
        this.evidence = evidence;
    }

    static boolean found(TokenizedText claim, EvidenceSpan span, EvidenceSet evidence) {
        SubstitutionCheck check = new SubstitutionCheck(claim, span, evidence);
        WordAlignment alignment = WordAlignment.of(claim.words(), span.text().words());
        return alignment.common() >= FEWEST_COMMON
                && alignment.gaps().stream().anyMatch(gap -> check.isExchange(gap, alignment.common()));
    }

    private boolean isExchange(Gap gap, int common) {
        List<TextToken> own = gap.one();
        List<TextToken> other = atEnd(gap);
        if (Stream.concat(own.stream(), other.stream()).anyMatch(SubstitutionCheck::isNoTerm)) {
            return false;
        }
        List<TextToken> added = own.stream().filter(word -> isTerm(word) && isAdded(word)).toList();
        List<TextToken> replaced = other.stream().filter(word -> isTerm(word) && !isClaimed(word)).toList();
        if (added.isEmpty() || replaced.isEmpty()
                || added.stream().anyMatch(word -> replaced.stream().anyMatch(old -> areAlike(word, old)))) {
            return false;
        }
        if (added.stream().allMatch(word -> has(span.titles(), word)) && names(gap, own, other)) {
            return false;
        }
        long size = claim.words().stream().filter(TextToken::isContent).count() - added.size();
        return (common >= SAME_ORDER * size && areNames(gap, other, added, replaced))
                || (common >= SAME_ORDER_AROUND_TERM * size && areTerms(gap, other, added, replaced));
    }

    /** Whether the claim has the word more often than the span. */
    private boolean isAdded(TextToken word) {
        return count(claim, word) > count(span.text(), word);
    }

    private static boolean has(TokenizedText text, TextToken word) {
        return count(text, word) > 0;
    }

    private static long count(TokenizedText text, TextToken word) {
        return text.words().stream().filter(other -> other.key().equals(word.key())).count();
    }

    /** Whether the claim names what the heading is about, where the span has "the" with a common noun. */
    private boolean names(Gap gap, List<TextToken> own, List<TextToken> other) {
        return isDetermined(span.text().words(), gap.otherFirst(), other)
                && !isDetermined(claim.words(), gap.first(), own);
    }

    private boolean isClaimed(TextToken word) {
        return claim.words().stream().anyMatch(own -> own.key().equals(word.key()));
    }

    private boolean areNames(Gap gap, List<TextToken> other, List<TextToken> added, List<TextToken> replaced) {
        return gap.first() > 0 && gap.one().size() <= LONGEST_NAME && other.size() <= LONGEST_NAME
                && added.stream().allMatch(TextToken::isCapitalised)
                && replaced.stream().allMatch(TextToken::isCapitalised)
                && !isAbbreviation(added, replaced) && !isAbbreviation(replaced, added);
    }

    /** Whether a noun takes the place of another one. In English, a determiner tells nouns. */
    private boolean areTerms(Gap gap, List<TextToken> other, List<TextToken> added, List<TextToken> replaced) {
        if (gap.one().size() > LONGEST_TERM || other.size() > LONGEST_TERM || isAbbreviation(added, replaced)
                || isAbbreviation(replaced, added)) {
            return false;
        }
        if (!NameCheck.areRecognisable(evidence.language())) {
            return gap.first() > 0 && added.stream().anyMatch(TextToken::isCapitalised)
                    && replaced.stream().anyMatch(TextToken::isCapitalised);
        }
        return (isHead(gap) || added.stream().anyMatch(evidence::has))
                && isDetermined(claim.words(), gap.first(), gap.one())
                && isDetermined(span.text().words(), gap.otherFirst(), gap.other());
    }

    /** Whether no noun follows, so that the last word of the gap is no adjective. */
    private boolean isHead(Gap gap) {
        int next = gap.first() + gap.one().size();
        if (next == claim.words().size() || !claim.words().get(next).isContent()) {
            return true;
        }
        int end = gap.one().getLast().end();
        int start = Math.max(end, claim.words().get(next).start());
        return !claim.text().substring(end, start).isBlank();
    }

    private static boolean isDetermined(List<TextToken> words, int first, List<TextToken> gap) {
        return FunctionWords.isDeterminer(gap.getFirst())
                || (first > 0 && FunctionWords.isDeterminer(words.get(first - 1)));
    }

    /**
     * At the beginning and the end of the claim, only the words next to the common ones, because the span is longer.
     */
    private List<TextToken> atEnd(Gap gap) {
        List<TextToken> other = gap.other();
        if (other.size() <= gap.one().size()) {
            return other;
        }
        if (gap.first() == 0) {
            return other.subList(other.size() - gap.one().size(), other.size());
        }
        return gap.first() + gap.one().size() == claim.words().size() ? other.subList(0, gap.one().size()) : other;
    }

    private static boolean isTerm(TextToken word) {
        return word.isContent() && NumberNormalizer.value(word).isEmpty();
    }

    private static boolean isNoTerm(TextToken word) {
        return FunctionWords.isPronoun(word) || FunctionWords.isConnective(word);
    }

    /** Whether the word is made of the beginnings of the others. */
    private static boolean isAbbreviation(List<TextToken> words, List<TextToken> others) {
        String initials = others.stream().map(word -> lower(word).substring(0, 1)).collect(Collectors.joining());
        return words.stream().anyMatch(word -> lower(word).length() > 1 && lower(word).equals(initials));
    }

    private static boolean areAlike(TextToken one, TextToken other) {
        String first = lower(one);
        String second = lower(other);
        int length = Math.min(COMMON_BEGINNING, Math.min(first.length(), second.length()));
        return first.substring(0, length).equals(second.substring(0, length));
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
