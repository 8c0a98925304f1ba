package app.footnote.model;

import java.util.List;
import java.util.Optional;

/**
 * The parts of a note's file that were not read, or perhaps not correctly, so that people do not expect them in
 * answers. Immutable.
 *
 * @param pagesWithoutText the numbers of the pages on which there is no text, ascending
 * @param failedPages the numbers of the pages that have content of which nothing could be read, ascending
 * @param partialPages the numbers of the pages of which a part could not be read, ascending
 * @param truncated whether the end of the file is missing
 * @param attachments the names of the files that are attached to the note
 * @param guessedEncoding the name of the character encoding with which a text was read, if it may have another
 */
public record UnreadParts(List<Integer> pagesWithoutText, List<Integer> failedPages, List<Integer> partialPages,
        boolean truncated, List<String> attachments, Optional<String> guessedEncoding) {

    public UnreadParts {
        pagesWithoutText = List.copyOf(pagesWithoutText);
        failedPages = List.copyOf(failedPages);
        partialPages = List.copyOf(partialPages);
        attachments = List.copyOf(attachments);
    }

    /** A file whose encoding is known. */
    public UnreadParts(
            List<Integer> pagesWithoutText, List<Integer> failedPages, List<Integer> partialPages, boolean truncated,
            List<String> attachments) {
        this(pagesWithoutText, failedPages, partialPages, truncated, attachments, Optional.empty());
    }

    /** Pages without text, and nothing else. */
    public static UnreadParts pagesWithoutText(List<Integer> pages) {
        return new UnreadParts(pages, List.of(), List.of(), false, List.of());
    }

    /** Whether text may be missing. Attachments are not part of the note's own text. */
    public boolean isIncomplete() {
        return truncated || !pagesWithoutText.isEmpty() || !failedPages.isEmpty() || !partialPages.isEmpty();
    }

    /** Whether there is anything besides pages without text. */
    public boolean hasMoreThanPagesWithoutText() {
        return truncated || !failedPages.isEmpty() || !partialPages.isEmpty() || !attachments.isEmpty()
                || guessedEncoding.isPresent();
    }

    /** The number of pages of which nothing was read. */
    public int unreadPages() {
        return pagesWithoutText.size() + failedPages.size();
    }
}
