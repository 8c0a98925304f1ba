package app.footnote.answer.check.grounding;

import java.util.List;
import java.util.Locale;

/**
 * Whether a claim says of one thing what is said of another: it begins with a word that nobody mentions, and goes on as
 * an utterance does that begins otherwise. "The liver pumps blood" and "The heart pumps blood".
 */
final class SubjectCheck {

    private static final int COMMON_BEGINNING = 3;

    private SubjectCheck() {
    }

    static boolean replaced(TokenizedText claim, EvidenceSpan utterance, EvidenceSet testimony) {
        List<TextToken> claimed = content(claim);
        if (claimed.size() < 2 || testimony.has(claimed.getFirst())) {
            return false;
        }
        List<TextToken> said = content(utterance.said());
        for (int i = 1; i < said.size(); i++) {
            if (said.get(i).stem().equals(claimed.get(1).stem())) {
                return !contains(claimed, said.get(i - 1)) && !areAlike(claimed.getFirst(), said.get(i - 1));
            }
        }
        return false;
    }

    /** "Leaves" and "leaf": the same word, if it could be brought to one stem. */
    private static boolean areAlike(TextToken one, TextToken other) {
        String first = one.surface().toLowerCase(Locale.ROOT);
        String second = other.surface().toLowerCase(Locale.ROOT);
        int length = Math.min(COMMON_BEGINNING, Math.min(first.length(), second.length()));
        return first.substring(0, length).equals(second.substring(0, length));
    }

    private static List<TextToken> content(TokenizedText wording) {
        return wording.words().stream().filter(TextToken::isContent).toList();
    }

    private static boolean contains(List<TextToken> words, TextToken word) {
        return words.stream().anyMatch(other -> other.stem().equals(word.stem()));
    }
}
