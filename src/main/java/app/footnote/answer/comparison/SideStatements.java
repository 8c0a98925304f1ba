package app.footnote.answer.comparison;

import app.footnote.answer.quote.StatementCandidate;
import java.util.List;

/**
 * One side of a comparison and what the notes say about it. Immutable.
 *
 * @param name as the request writes it
 * @param statements best first; empty if the notes lack the side
 */
record SideStatements(String name, List<StatementCandidate> statements) {

    SideStatements {
        statements = List.copyOf(statements);
    }

    boolean isInNotes() {
        return !statements.isEmpty();
    }
}
