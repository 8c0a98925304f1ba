package app.footnote.model.session;

import java.util.List;

/**
 * The result of checking one sentence of an answer against the notes. Sentences without a claim are not checked.
 * Immutable.
 *
 * @param start the index of the sentence's first char in {@link Answer#markdown()}
 * @param end the index after its last char
 * @param evidence the quotes that support the sentence, best first; if none do, the most similar ones
 */
public record SentenceCheck(int start, int end, Verdict verdict, List<Quote> evidence) {

    public SentenceCheck {
        evidence = List.copyOf(evidence);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a sentence: [%d, %d)".formatted(start, end));
        }
    }
}
