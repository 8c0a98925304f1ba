package app.footnote.library.store;

import app.footnote.model.PageLabels;
import app.footnote.model.PageLabels.LabelRange;
import app.footnote.model.PageLabels.Numbering;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes page labels as fields, one for each range: its first page, the code of its numbering, the number of its first
 * page, and the prefix, with blanks between them.
 */
final class PageLabelsFormat {

    private static final int PARTS = 4;

    private PageLabelsFormat() {
    }

    static List<String> fields(PageLabels labels) {
        return labels.ranges().stream()
                .map(range -> String.join(
                        " ", Integer.toString(range.firstPage()), range.numbering().code(),
                        Integer.toString(range.start()), range.prefix()))
                .toList();
    }

    /**
     * Reads the rest of the fields.
     *
     * @param pages the number of pages of the note
     */
    static PageLabels parse(TabbedFields in, int pages) {
        List<LabelRange> ranges = new ArrayList<>();
        while (in.hasNext()) {
            String[] parts = in.next().split(" ", PARTS);
            ranges.add(
                    new LabelRange(
                            Integer.parseInt(parts[0]), Numbering.of(parts[1]), Integer.parseInt(parts[2]), parts[3]));
        }
        return PageLabels.of(ranges, pages);
    }
}
