package app.footnote.cli.print;

import app.footnote.messages.Messages;
import app.footnote.model.NoteState;
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

    /** A list in which consecutive numbers form a range, such as {@code "3, 7-9"}. Long lists are cut. */
    public static String numbers(List<Integer> pages) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pages.size(); i++) {
            if (i == pages.size() || pages.get(i) != pages.get(i - 1) + 1) {
                ranges.add(range(pages.get(from), pages.get(i - 1)));
                from = i;
            }
        }
        String listed = ranges.stream().limit(MAX_RANGES).collect(Collectors.joining(", "));
        return ranges.size() > MAX_RANGES ? TEXTS.text("pages.more", listed) : listed;
    }

    private static String range(int first, int last) {
        return first == last ? "" + first : first + "-" + last;
    }
}
