package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes claims from the sentences of notes. The same notes give the same claims.
 */
public final class ClaimPairGenerator {

    private static final long SEED = 20_260_101;

    private final int most;

    /** @param most the greatest number of claims of a kind in a language */
    public ClaimPairGenerator(int most) {
        this.most = most;
    }

    /** The claims of all kinds, at most one of a kind from a sentence. */
    public List<ClaimPair> pairs(List<SourceNote> notes) {
        List<ClaimPair> pairs = new ArrayList<>();
        for (ClaimLanguage language : ClaimLanguage.values()) {
            List<StatementSentence> sentences = new ArrayList<>(
                    notes.stream()
                            .flatMap(note -> note.sentences().stream())
                            .filter(sentence -> sentence.language() == language)
                            .toList());
            Collections.shuffle(sentences, new Random(SEED));
            for (ClaimKind kind : ClaimKind.values()) {
                sentences.stream()
                        .map(sentence -> pair(kind, sentence))
                        .flatMap(Optional::stream)
                        .limit(most)
                        .forEach(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<ClaimPair> pair(ClaimKind kind, StatementSentence sentence) {
        List<String> claims = kind.claims(sentence)
                .stream()
                .filter(claim -> kind.isSupported() || !sentence.note().says(claim))
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        int chosen = new Random(SEED + sentence.text().hashCode()).nextInt(claims.size());
        return Optional.of(new ClaimPair(kind, sentence, claims.get(chosen)));
    }
}
