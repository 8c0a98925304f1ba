package app.footnote.answer.retrieve;

import java.util.List;

/**
 * The names and technical terms of a question that no note mentions. Immutable.
 *
 * @param terms as the question writes them; usually empty
 * @param share all words of the question that no note has, as a share of its words weighted by their rarity, in [0, 1];
 * 0 without terms
 */
public record MissingTerms(List<String> terms, double share) {

    private static final MissingTerms NONE = new MissingTerms(List.of(), 0);

    public MissingTerms {
        terms = List.copyOf(terms);
    }

    /** The notes mention all terms. */
    public static MissingTerms none() {
        return NONE;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
