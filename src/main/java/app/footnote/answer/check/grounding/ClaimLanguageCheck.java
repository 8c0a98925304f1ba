package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.NumberNormalizer;
import app.footnote.answer.check.text.TextToken;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.StopWords;
import app.footnote.model.Passage;
import app.footnote.read.language.NoteLanguageDetector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether claims are in another language than the passages, so that neither words nor vectors can compare them. Numbers
 * and codes are the same in every language and are still compared. Immutable.
 */
final class ClaimLanguageCheck {

    /** With this share of common words, the claim can be compared after all. */
    private static final double COMPARABLE_SHARE = 0.5;

    private final boolean isForeign;

    private ClaimLanguageCheck(boolean isForeign) {
        this.isForeign = isForeign;
    }

    /** @param claims all claims of an answer: single sentences are too short to tell their language */
    static ClaimLanguageCheck of(List<String> claims, List<EvidencePassage> passages) {
        Set<String> languages = passages.stream().map(EvidencePassage::language).collect(Collectors.toSet());
        boolean isKnown = !languages.isEmpty() && !languages.contains(Passage.UNDETERMINED);
        return new ClaimLanguageCheck(isKnown && isForeign(claims, languages));
    }

    /** By the stop words, or by the writing system if the claims have none. */
    private static boolean isForeign(List<String> claims, Set<String> languages) {
        Set<AnalysisLanguage> known = languages.stream().map(AnalysisLanguage::of).collect(Collectors.toSet());
        Optional<AnalysisLanguage> language = StopWords.of(String.join("\n", claims), known).language();
        return language.isPresent()
                ? !known.contains(language.get())
                : isForeign(NoteLanguageDetector.of(claims).mainLanguage(), languages);
    }

    private static boolean isForeign(String language, Set<String> languages) {
        return !language.equals(Passage.UNDETERMINED) && !languages.contains(language);
    }

    /** Whether the claim cannot be compared, and no number or code of it is missing. */
    boolean applies(SupportAssessment assessment) {
        EvidenceComparison comparison = assessment.comparison();
        return isForeign
                && assessment.probability() < SupportJudgement.SUPPORTED_PROBABILITY
                && assessment.measures().words() < COMPARABLE_SHARE
                && comparison.claim()
                        .words()
                        .stream()
                        .filter(ClaimLanguageCheck::isSameInEveryLanguage)
                        .allMatch(comparison.evidence()::has);
    }

    /** A number in digits, or letters that are all capital, such as "TCP". */
    private static boolean isSameInEveryLanguage(TextToken word) {
        String surface = word.surface();
        return NumberNormalizer.isNumeric(word)
                ? surface.chars().anyMatch(Character::isDigit)
                : surface.length() > 1 && surface.chars().allMatch(Character::isUpperCase);
    }
}
