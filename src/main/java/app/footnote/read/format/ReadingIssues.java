package app.footnote.read.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader could not read of a file, or perhaps not correctly. Immutable.
 *
 * @param pages the issues by the number of the page; a page with an issue may have text nevertheless
 * @param truncated whether the end of the file is missing
 * @param attachments the names of the files that are attached to the file
 * @param guessedEncoding the name of the encoding with which a text was read, if it may have another
 */
public record ReadingIssues(
        Map<Integer, PageIssue> pages,
        boolean truncated,
        List<String> attachments,
        Optional<String> guessedEncoding) {

    private static final ReadingIssues NONE = ofText(Optional.empty());

    public ReadingIssues {
        pages = Map.copyOf(pages);
        attachments = List.copyOf(attachments);
    }

    /** The issues of a PDF. */
    public ReadingIssues(Map<Integer, PageIssue> pages, boolean truncated, List<String> attachments) {
        this(pages, truncated, attachments, Optional.empty());
    }

    /** The issues of a text file. */
    public static ReadingIssues ofText(Optional<String> guessedEncoding) {
        return new ReadingIssues(Map.of(), false, List.of(), guessedEncoding);
    }

    public static ReadingIssues none() {
        return NONE;
    }
}
