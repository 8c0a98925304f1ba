package app.footnote.cli.print;

import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.messages.UnreadWording;
import app.footnote.model.NoteState;
import app.footnote.model.PageLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words page numbers. */
public final class PageNumbers {

    private static final Messages TEXTS = Messages.of("cli");
    private static final int MAX_RANGES = 12;

    private PageNumbers() {
    }

    /** The number of pages with text, such as {@code "38 of 40"}. */
    public static String withText(NoteState.Ready ready) {
        return TEXTS.text("pages.with-text", ready.pages() - ready.unread().unreadPages(), ready.pages());
    }

    /** Sentences about the parts of a note that were not read. */
    public static List<String> unread(NoteState.Ready ready) {
        return UnreadWording.sentences(ready.unread(), pages -> numbers(pages, ready.labels()));
    }

    /** A list in which consecutive numbers form a range, such as {@code "3, 7-9"}. Long lists are cut. */
    static String numbers(List<Integer> pages, PageLabels labels) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pages.size(); i++) {
            if (i == pages.size() || pages.get(i) != pages.get(i - 1) + 1) {
                ranges.add(range(pages.get(from), pages.get(i - 1), labels));
                from = i;
            }
        }
        String listed = ranges.stream().limit(MAX_RANGES).collect(Collectors.joining(", "));
        return ranges.size() > MAX_RANGES ? TEXTS.text("pages.more", listed) : listed;
    }

    private static String range(int first, int last, PageLabels labels) {
        if (!labels.isEmpty()) {
            return PageWording.numbers(first, last, labels);
        }
        return first == last ? "" + first : first + "-" + last;
    }
}
