package app.footnote.answer.listing;

import app.footnote.answer.overview.NoteOutline;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.List;

/**
 * Neighbouring statements of a passage that belong to a list. Immutable.
 *
 * @param first the number of the first statement within the passage
 * @param last the number of the last statement, inclusive
 */
record ListEntry(FoundPassage passage, int first, int last) {

    List<Statement> statements() {
        return passage.statements().subList(first, last + 1);
    }

    /** Whether the other entry continues this one on another slide of a series. */
    boolean isContinuedBy(ListEntry other) {
        return passage.passage().note().equals(other.passage.passage().note())
                && NoteOutline.withoutSeries(heading()).equals(NoteOutline.withoutSeries(other.heading()));
    }

    String heading() {
        List<String> headings = passage.passage().headings();
        return headings.isEmpty() ? passage.note().name() : headings.getLast();
    }
}
