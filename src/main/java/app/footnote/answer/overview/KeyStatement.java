package app.footnote.answer.overview;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import app.footnote.answer.quote.StatementCandidate;
import java.util.List;

/**
 * A statement that an overview may quote, with the list that it introduces. Immutable.
 *
 * @param last the number of the last statement, inclusive
 * @param score how much it says about its section; only comparable within one note
 */
record KeyStatement(StatementCandidate candidate, int last, double score) {

    FoundPassage passage() {
        return candidate.passage();
    }

    int first() {
        return candidate.number();
    }

    /** The statement and the items of the list. */
    List<Statement> statements() {
        return passage().statements().subList(first(), last + 1);
    }

    boolean isSamePassage(KeyStatement other) {
        return passage().equals(other.passage());
    }

    boolean overlaps(KeyStatement other) {
        return isSamePassage(other) && first() <= other.last && other.first() <= last;
    }
}
