package app.footnote.library.store;

import app.footnote.model.NoteState;
import app.footnote.model.PageLabels;
import app.footnote.model.UnreadParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the details of a ready note as fields: the failed pages, the partial pages, a remark on the whole file, and
 * the names of the attachments, one in each of the remaining fields. The remark says whether the file is truncated or
 * else its guessed encoding; the page labels follow within the same field, because earlier releases take all further
 * fields for attachments. The pages without text are stored elsewhere.
 */
final class ReadyStateFormat {

    private static final String TRUNCATED = "truncated";

    private static final String ENCODING = "encoding ";

    private ReadyStateFormat() {
    }

    static List<String> fields(UnreadParts unread, PageLabels labels) {
        List<String> fields = new ArrayList<>(
                List.of(
                        NumberRanges.text(unread.failedPages()), NumberRanges.text(unread.partialPages()),
                        remark(unread, labels)));
        fields.addAll(unread.attachments());
        return fields;
    }

    private static String remark(UnreadParts unread, PageLabels labels) {
        List<String> parts = new ArrayList<>();
        parts.add(unread.truncated() ? TRUNCATED : unread.guessedEncoding().map(ENCODING::concat).orElse(""));
        parts.addAll(PageLabelsFormat.fields(labels));
        return TabbedFields.line(parts);
    }

    /** Reads the rest of the fields, which a line of an earlier release may not have, into a state. */
    static NoteState.Ready parse(TabbedFields in, NoteState.Ready beginning) {
        if (!in.hasNext()) {
            return beginning;
        }
        List<Integer> failed = NumberRanges.parse(in.next());
        List<Integer> partial = NumberRanges.parse(in.next());
        TabbedFields remark = TabbedFields.of(in.next());
        String issue = remark.next();
        List<String> attachments = new ArrayList<>();
        while (in.hasNext()) {
            attachments.add(in.next());
        }
        Optional<String> encoding = issue.startsWith(ENCODING)
                ? Optional.of(issue.substring(ENCODING.length()))
                : Optional.empty();
        UnreadParts unread = new UnreadParts(
                beginning.unread().pagesWithoutText(), failed, partial, issue.equals(TRUNCATED), attachments, encoding);
        return new NoteState.Ready(
                beginning.passages(), beginning.pages(), unread, PageLabelsFormat.parse(remark, beginning.pages()));
    }
}
