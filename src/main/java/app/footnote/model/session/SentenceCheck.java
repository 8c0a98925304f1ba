package app.footnote.model.session;

import java.util.List;

/**
 * What became of checking one sentence of an answer against the notes. Sentences that claim nothing have none.
 *
 * @param start the sentence's first char in {@link Answer#markdown()}, inclusive
 * @param end its last char, exclusive
 * @param evidence the words that carry it, best first; where none do, the nearest ones
 */
public record SentenceCheck(int start, int end, Verdict verdict, List<Quote> evidence) {

    public SentenceCheck {
        evidence = List.copyOf(evidence);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a sentence: [%d, %d)".formatted(start, end));
        }
    }
}
