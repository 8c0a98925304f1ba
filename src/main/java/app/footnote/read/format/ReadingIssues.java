package app.footnote.read.format;

import java.util.List;
import java.util.Map;

/**
 * What a reader could not read of a file. Immutable.
 *
 * @param pages the issues by the number of the page; a page with an issue may have text nevertheless
 * @param truncated whether the end of the file is missing
 * @param attachments the names of the files that are attached to the file
 */
public record ReadingIssues(Map<Integer, PageIssue> pages, boolean truncated, List<String> attachments) {

    private static final ReadingIssues NONE = new ReadingIssues(Map.of(), false, List.of());

    public ReadingIssues {
        pages = Map.copyOf(pages);
        attachments = List.copyOf(attachments);
    }

    public static ReadingIssues none() {
        return NONE;
    }
}
