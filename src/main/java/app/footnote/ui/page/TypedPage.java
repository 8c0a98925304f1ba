package app.footnote.ui.page;

import app.footnote.model.PageLabels;
import java.util.List;
import java.util.Optional;

/**
 * The pages that a typed number may mean. What is printed on a page counts first, as on paper. Immutable.
 *
 * @param printed the positions of the pages with this label, ascending
 * @param position the page at this position, if it is none of these
 */
record TypedPage(List<Integer> printed, Optional<Integer> position) {

    TypedPage {
        printed = List.copyOf(printed);
    }

    /**
     * @param typed what was typed
     * @param pages the number of pages of the note; a larger number means the last page if no page has it as label
     */
    static TypedPage of(String typed, PageLabels labels, int pages) {
        String number = typed.strip();
        List<Integer> printed = labels.pagesWith(number);
        Optional<Integer> position = number(number)
                .filter(page -> printed.isEmpty() || (page >= 1 && page <= pages))
                .map(page -> Math.clamp(page, 1, pages))
                .filter(page -> !printed.contains(page));
        return new TypedPage(printed, position);
    }

    private static Optional<Integer> number(String typed) {
        try {
            return Optional.of(Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The page to go to; empty if no page is meant. */
    Optional<Integer> best() {
        return printed.stream().findFirst().or(() -> position);
    }

    boolean isAmbiguous() {
        return printed.size() + position.stream().count() > 1;
    }
}
