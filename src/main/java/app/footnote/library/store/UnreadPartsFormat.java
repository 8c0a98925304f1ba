package app.footnote.library.store;

import app.footnote.model.UnreadParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes unread parts as fields: the failed pages, the partial pages, whether the file is truncated or else its guessed
 * encoding, and the names of the attachments, one in each of the remaining fields. The pages without text are stored
 * elsewhere.
 */
final class UnreadPartsFormat {

    private static final String TRUNCATED = "truncated";

    private static final String ENCODING = "encoding ";

    private UnreadPartsFormat() {
    }

    static List<String> fields(UnreadParts unread) {
        List<String> fields = new ArrayList<>(
                List.of(
                        NumberRanges.text(unread.failedPages()), NumberRanges.text(unread.partialPages()),
                        unread.truncated() ? TRUNCATED : unread.guessedEncoding().map(ENCODING::concat).orElse("")));
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
        String issue = in.next();
        List<String> attachments = new ArrayList<>();
        while (in.hasNext()) {
            attachments.add(in.next());
        }
        Optional<String> encoding = issue.startsWith(ENCODING)
                ? Optional.of(issue.substring(ENCODING.length()))
                : Optional.empty();
        return new UnreadParts(pagesWithoutText, failed, partial, issue.equals(TRUNCATED), attachments, encoding);
    }
}
