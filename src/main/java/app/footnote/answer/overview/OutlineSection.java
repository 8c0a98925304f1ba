package app.footnote.answer.overview;

import app.footnote.answer.passage.FoundPassage;
import java.util.List;

/**
 * Consecutive passages of a note under the same heading. Immutable.
 *
 * @param path the headings above the passages, outermost first, without those that are above the whole note
 * @param passages in reading order, at least one
 */
public record OutlineSection(List<String> path, List<FoundPassage> passages) {

    private static final int LONGEST_TITLE_PAGE = 200;

    public OutlineSection {
        path = List.copyOf(path);
        passages = List.copyOf(passages);
    }

    /** The innermost heading; empty without headings. */
    public String title() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /** The heading of a level, counted from 0, or the innermost one above that level. */
    String title(int level) {
        return path.isEmpty() ? "" : path.get(Math.min(level, path.size() - 1));
    }

    /** A short first page has the title, the date and the lecturer. */
    boolean isTitlePage() {
        FoundPassage first = passages.getFirst();
        return passages.size() == 1 && first.passage().ordinal() == 0 && first.note().pages() > 1
                && first.text().length() <= LONGEST_TITLE_PAGE;
    }

    int firstPage() {
        return passages.getFirst().passage().place().page();
    }

    int lastPage() {
        return passages.getLast().passage().place().page();
    }
}
