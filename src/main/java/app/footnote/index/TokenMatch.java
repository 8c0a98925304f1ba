package app.footnote.index;

/**
 * How close the content words of a question are in meaning to those of a passage (late interaction): the mean over the
 * question's words of the highest similarity with a word of the passage. Similarities are estimates of cosines. The
 * words of the headings count for the passage and for each of its sentences. Immutable.
 *
 * @param passage compared with all words of the passage
 * @param sentence compared with the words of one sentence, the best one; never more than {@code passage}
 */
public record TokenMatch(double passage, double sentence) {
}
