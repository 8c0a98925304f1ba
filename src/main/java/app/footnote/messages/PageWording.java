package app.footnote.messages;

import app.footnote.model.PageLabels;
import app.footnote.model.session.Source;
import java.util.Optional;

/**
 * Words page numbers for texts that say "page" themselves. The printed number comes first, because people look for it;
 * the position follows where it differs.
 */
public final class PageWording {

    private static final Messages TEXTS = Messages.of("pages");

    private PageWording() {
    }

    private static String number(int page, Optional<String> label, int pages) {
        return label.isPresent() ? TEXTS.text("labelled", label.get(), page, pages) : String.valueOf(page);
    }

    /** The number of a source's page, such as {@code 4}, or {@code ii (2 of 10)} if it has a label. */
    public static String number(Source source) {
        return number(source.place().page(), source.pageLabel(), source.pages());
    }

    /** The number of a page of a note with these labels. */
    public static String number(int page, PageLabels labels) {
        return number(page, labels.label(page), labels.pages());
    }

    /** The number of a page without its position. */
    public static String shortNumber(int page, PageLabels labels) {
        return labels.label(page).orElseGet(() -> String.valueOf(page));
    }

    /**
     * The numbers of consecutive pages such as {@code 4–6}, or {@code ii–3 (2–6 of 10)} if a page has a label; or the
     * number of the only one.
     *
     * @param first the position of the first page, counted from 1
     * @param last the position of the last page
     */
    public static String numbers(int first, int last, PageLabels labels) {
        if (first == last) {
            return number(first, labels);
        }
        String positions = TEXTS.text("range", String.valueOf(first), String.valueOf(last));
        String printed = TEXTS.text("range", shortNumber(first, labels), shortNumber(last, labels));
        boolean labelled = labels.label(first).isPresent() || labels.label(last).isPresent();
        return labelled ? TEXTS.text("labelled-range", printed, positions, labels.pages()) : positions;
    }
}
