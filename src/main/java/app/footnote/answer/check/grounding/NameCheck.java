package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.Clause;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a claim uses another name than the evidence. Not for German, which capitalises all nouns. */
final class NameCheck {

    /** The least share of the claim's other words in a clause with the same topic. */
    private static final double SAME_TOPIC = 0.6;
    /** What precedes the first word of a sentence or quotation, which is capitalised in any case. */
    private static final Pattern BEGINNING = Pattern.compile("[.:!?\"“”„‘'`(]\\s*$");
    private static final Set<String> NOUN_CAPITALISING = Set.of("de");

    private NameCheck() {
    }

    /** Whether only names are capitalised, so that they can be told from other words. */
    static boolean areRecognisable(String language) {
        return !NOUN_CAPITALISING.contains(language);
    }

    /**
     * Whether the evidence lacks a name of the claim. A name of several words is known if one of them is, because notes
     * often shorten names.
     */
    static boolean anyUnknown(TokenizedText claim, EvidenceSet evidence) {
        if (!areRecognisable(evidence.language()) || isTitle(claim)) {
            return false;
        }
        return names(claim).stream().anyMatch(name -> name.stream().noneMatch(word -> isKnown(word, name, evidence)));
    }

    /** Whether all words are capitalised, so that capitals do not tell names. */
    private static boolean isTitle(TokenizedText claim) {
        return claim.words().stream().filter(TextToken::isContent).allMatch(TextToken::isCapitalised);
    }

    /** The names: capitalised words after each other. The first word of a sentence or quotation is no name. */
    private static List<List<TextToken>> names(TokenizedText text) {
        List<List<TextToken>> names = new ArrayList<>();
        List<TextToken> name = new ArrayList<>();
        int end = 0;
        for (TextToken word : text.words()) {
            String before = text.text().substring(Math.min(end, word.start()), word.start());
            if (!isName(word) || !before.isBlank()) {
                names.add(List.copyOf(name));
                name.clear();
            }
            if (isName(word) && end > 0 && !BEGINNING.matcher(before).find()) {
                name.add(word);
            }
            end = word.end();
        }
        names.add(name);
        return names.stream().filter(words -> !words.isEmpty()).toList();
    }

    /** Whether the evidence has the word in this form, another one, or abbreviated. */
    private static boolean isKnown(TextToken word, List<TextToken> name, EvidenceSet evidence) {
        if (evidence.has(word) || evidence.hasAlike(word)) {
            return true;
        }
        String initials = name.stream().map(part -> part.surface().substring(0, 1)).collect(Collectors.joining());
        return name.size() > 1 && evidence.hasSurface(initials);
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
