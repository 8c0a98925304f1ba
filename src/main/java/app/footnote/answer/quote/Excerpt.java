package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import app.footnote.model.session.Quote;
import java.util.List;

/**
 * Statements that follow one another in a passage and are quoted as one.
 *
 * @param first the number of the first statement within the passage
 * @param last the number of the last one, which may be the first
 * @param score of the best of them
 */
record Excerpt(FoundPassage passage, int first, int last, double score) {

    private static final int BULLET_CHARS = 3;

    List<Statement> statements() {
        return passage.statements().subList(first, last + 1);
    }

    Quote quote() {
        return passage.quote(first, last);
    }

    /** Whether the other overlaps this one, or both are words with at most a bullet between them. */
    boolean touches(Excerpt other) {
        if (!passage.equals(other.passage)) {
            return false;
        }
        boolean overlap = other.first <= last && first <= other.last;
        return overlap || goesOnIn(other) || other.goesOnIn(this);
    }

    private boolean goesOnIn(Excerpt next) {
        if (next.first != last + 1) {
            return false;
        }
        Statement end = passage.statements().get(last);
        Statement start = passage.statements().get(next.first);
        String gap = passage.text().substring(end.end(), start.start()).strip();
        return end.isWords() && start.isWords() && gap.length() <= BULLET_CHARS;
    }

    Excerpt with(Excerpt other) {
        return new Excerpt(
                passage, Math.min(first, other.first), Math.max(last, other.last), Math.max(score, other.score));
    }
}
