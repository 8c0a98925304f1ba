package app.footnote.answer.navigation;

import app.footnote.answer.passage.FoundPassage;
import java.util.List;

/**
 * A section of a note that speaks of a subject. Immutable.
 *
 * @param best the passage of the section that speaks most of it
 * @param rank of the best passage
 */
record NotePlace(FoundPassage best, double rank, int firstPage, int lastPage) {

    static NotePlace of(FoundPassage passage, double rank) {
        int page = passage.passage().place().page();
        return new NotePlace(passage, rank, page, page);
    }

    boolean isSameSection(FoundPassage passage) {
        List<String> headings = best.passage().headings();
        return passage.passage().note().equals(best.passage().note()) && !headings.isEmpty()
                && passage.passage().headings().equals(headings);
    }

    /** The place with another passage of the section. */
    NotePlace with(FoundPassage passage, double otherRank) {
        int page = passage.passage().place().page();
        return new NotePlace(
                otherRank > rank ? passage : best, Math.max(rank, otherRank), Math.min(firstPage, page),
                Math.max(lastPage, page));
    }
}
