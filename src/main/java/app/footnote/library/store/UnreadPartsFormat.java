package app.footnote.library.store;

import app.footnote.model.UnreadParts;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes unread parts as fields: the failed pages, the partial pages, whether the file is truncated, and the names of
 * the attachments, one in each of the remaining fields. The pages without text are stored elsewhere.
 */
final class UnreadPartsFormat {

    private static final String TRUNCATED = "truncated";

    private UnreadPartsFormat() {
    }

    static List<String> fields(UnreadParts unread) {
        List<String> fields = new ArrayList<>(
                List.of(
                        NumberRanges.text(unread.failedPages()), NumberRanges.text(unread.partialPages()),
                        unread.truncated() ? TRUNCATED : ""));
        fields.addAll(unread.attachments());
        return fields;
    }

    /** Reads the rest of the fields; a line of an earlier release has none. */
    static UnreadParts parse(TabbedFields in, List<Integer> pagesWithoutText) {
        if (!in.hasNext()) {
            return UnreadParts.pagesWithoutText(pagesWithoutText);
        }
        List<Integer> failed = NumberRanges.parse(in.next());
        List<Integer> partial = NumberRanges.parse(in.next());
        boolean truncated = in.next().equals(TRUNCATED);
        List<String> attachments = new ArrayList<>();
        while (in.hasNext()) {
            attachments.add(in.next());
        }
        return new UnreadParts(pagesWithoutText, failed, partial, truncated, attachments);
    }
}
