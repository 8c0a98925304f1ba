package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.FunctionWords;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.List;
import java.util.Locale;

/**
 * Whether a claim has another subject than the evidence: its first word is missing there, and the next one follows
 * another word, as in "The liver pumps blood" and "The heart pumps blood".
 */
final class SubjectCheck {

    private static final int COMMON_BEGINNING = 3;

    private SubjectCheck() {
    }

    static boolean replaced(TokenizedText claim, EvidenceSpan span, EvidenceSet evidence) {
        List<TextToken> claimed = content(claim);
        if (claimed.size() < 2 || evidence.has(claimed.getFirst()) || !isSubject(claim.words(), claimed.getFirst())) {
            return false;
        }
        List<TextToken> others = content(span.text());
        for (int i = 1; i < others.size(); i++) {
            if (others.get(i).stem().equals(claimed.get(1).stem())) {
                return !contains(claimed, others.get(i - 1)) && !areAlike(claimed.getFirst(), others.get(i - 1));
            }
        }
        return false;
    }

    /** Whether the word is the first of the sentence, or only a determiner precedes it. */
    private static boolean isSubject(List<TextToken> words, TextToken word) {
        int index = words.indexOf(word);
        return !FunctionWords.isConnective(word)
                && (index == 0 || (index == 1 && FunctionWords.isDeterminer(words.getFirst())));
    }

    /** "Leaves" and "leaf" are the same word with different stems. */
    private static boolean areAlike(TextToken one, TextToken other) {
        String first = one.surface().toLowerCase(Locale.ROOT);
        String second = other.surface().toLowerCase(Locale.ROOT);
        int length = Math.min(COMMON_BEGINNING, Math.min(first.length(), second.length()));
        return first.substring(0, length).equals(second.substring(0, length));
    }

    private static List<TextToken> content(TokenizedText text) {
        return text.words().stream().filter(TextToken::isContent).toList();
    }

    private static boolean contains(List<TextToken> words, TextToken word) {
        return words.stream().anyMatch(other -> other.stem().equals(word.stem()));
    }
}
