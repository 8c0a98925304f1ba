package app.footnote.model.session;

import java.util.List;
import java.util.Optional;

/**
 * The result of checking one sentence of an answer against the notes. Sentences without a claim are not checked.
 * Immutable.
 *
 * @param start the index of the sentence's first char in {@link Answer#markdown()}
 * @param end the index after its last char
 * @param evidence the quotes that support the sentence, best first; if none do, the most similar ones
 * @param reason why the sentence has this verdict, if something other than its claim decided it
 */
public record SentenceCheck(int start, int end, Verdict verdict, List<Quote> evidence, Optional<Reason> reason) {

    public SentenceCheck {
        evidence = List.copyOf(evidence);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a sentence: [%d, %d)".formatted(start, end));
        }
    }

    public SentenceCheck(int start, int end, Verdict verdict, List<Quote> evidence) {
        this(start, end, verdict, evidence, Optional.empty());
    }

    /** What decided a verdict other than the claim. */
    public enum Reason {
        /** The sentence is in another language than the notes; only its numbers and codes were compared. */
        OTHER_LANGUAGE,
        /** Words that the sentence puts in quotation marks are not in the notes word for word. */
        MISQUOTED
    }
}
