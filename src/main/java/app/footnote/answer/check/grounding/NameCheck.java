package app.footnote.answer.check.grounding;

import java.util.List;
import java.util.Set;

/** Whether a claim says of one name what is said of another. Not for German, which capitalises more than names. */
final class NameCheck {

    /** So much of the rest of a claim must be in a clause for it to be about the same. */
    private static final double SAME_MATTER = 0.6;
    private static final Set<String> CAPITALISING = Set.of("de");

    private NameCheck() {
    }

    /** Names in the claim that nobody mentions; its first word may have its capital for being first. */
    static boolean anyUnknown(TokenizedText claim, EvidenceSet testimony) {
        return !CAPITALISING.contains(testimony.language())
                && claim.words().stream().skip(1).anyMatch(word -> isName(word) && !testimony.has(word));
    }

    private static boolean isName(TextToken word) {
        return word.isContent() && word.isCapitalised() && word.surface().length() > 1;
    }

    /** Whether the clause that has what the claim says has it of another name than the claim. */
    static boolean exchanged(TokenizedText claim, EvidenceSpan utterance, String language) {
        List<TextToken> names = claim.words().stream().filter(NameCheck::isName).filter(utterance::has).toList();
        List<TextToken> rest = claim.words().stream().filter(word -> word.isContent() && !isName(word)).toList();
        if (CAPITALISING.contains(language) || rest.isEmpty() || names.isEmpty()) {
            return false;
        }
        return Clause.of(utterance.said())
                .stream()
                .filter(clause -> clause.common(rest) >= SAME_MATTER * rest.size())
                .anyMatch(clause -> clause.common(names) == 0 && clause.any(word -> isOther(word, claim)));
    }

    private static boolean isOther(TextToken word, TokenizedText claim) {
        return isName(word) && claim.words().stream().noneMatch(claimed -> claimed.key().equals(word.key()));
    }
}
