package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.Clause;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.List;
import java.util.Set;

/** Whether a claim uses another name than the evidence. Not for German, which capitalises all nouns. */
final class NameCheck {

    /** The least share of the claim's other words in a clause with the same topic. */
    private static final double SAME_TOPIC = 0.6;
    private static final Set<String> NOUN_CAPITALISING = Set.of("de");

    private NameCheck() {
    }

    /** Whether only names are capitalised, so that they can be told from other words. */
    static boolean areRecognisable(String language) {
        return !NOUN_CAPITALISING.contains(language);
    }

    /** Whether the evidence lacks a name of the claim. The first word is ignored, because it is always capitalised. */
    static boolean anyUnknown(TokenizedText claim, EvidenceSet evidence) {
        return areRecognisable(evidence.language())
                && claim.words().stream().skip(1).anyMatch(word -> isName(word) && !evidence.has(word));
    }

    private static boolean isName(TextToken word) {
        return word.isContent() && word.isCapitalised() && word.surface().length() > 1;
    }

    /** Whether a clause with the claim's other words has another name. */
    static boolean exchanged(TokenizedText claim, EvidenceSpan span, String language) {
        List<TextToken> names = claim.words().stream().filter(NameCheck::isName).filter(span::has).toList();
        List<TextToken> rest = claim.words().stream().filter(word -> word.isContent() && !isName(word)).toList();
        if (!areRecognisable(language) || rest.isEmpty() || names.isEmpty()) {
            return false;
        }
        return Clause.of(span.text())
                .stream()
                .filter(clause -> clause.common(rest) >= SAME_TOPIC * rest.size())
                .anyMatch(clause -> clause.common(names) == 0 && clause.any(word -> isOther(word, claim)));
    }

    private static boolean isOther(TextToken word, TokenizedText claim) {
        return isName(word) && claim.words().stream().noneMatch(claimed -> claimed.key().equals(word.key()));
    }
}
