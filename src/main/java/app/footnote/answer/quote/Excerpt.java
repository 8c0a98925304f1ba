package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import app.footnote.model.session.Quote;
import java.util.List;

/**
 * Consecutive statements of a passage that are quoted together. Immutable.
 *
 * @param first the number of the first statement within the passage
 * @param last the number of the last statement, inclusive
 * @param score of the best statement
 */
record Excerpt(FoundPassage passage, int first, int last, double score) {

    private static final int LONGEST_BULLET = 3;

    List<Statement> statements() {
        return passage.statements().subList(first, last + 1);
    }

    Quote quote() {
        return passage.quote(first, last);
    }

    /** Whether the other excerpt overlaps this one, or is separated from it by at most a bullet. */
    boolean isMergeable(Excerpt other) {
        if (!passage.equals(other.passage)) {
            return false;
        }
        boolean overlap = other.first <= last && first <= other.last;
        return overlap || isFollowedBy(other) || other.isFollowedBy(this);
    }

    private boolean isFollowedBy(Excerpt next) {
        if (next.first != last + 1) {
            return false;
        }
        Statement end = passage.statements().get(last);
        Statement start = passage.statements().get(next.first);
        String gap = passage.text().substring(end.end(), start.start()).strip();
        return end.isProse() && start.isProse() && gap.length() <= LONGEST_BULLET;
    }

    Excerpt merge(Excerpt other) {
        return new Excerpt(
                passage, Math.min(first, other.first), Math.max(last, other.last), Math.max(score, other.score));
    }
}
