package app.footnote.read;

import app.footnote.model.Page;
import app.footnote.model.PageLabels;
import app.footnote.model.Passage;
import app.footnote.model.UnreadParts;
import app.footnote.model.failure.Failure;
import java.util.List;

/** The result of reading a file. Immutable. */
public sealed interface ReadOutcome {

    /**
     * The file was read. The pages include those without text, so that no page is left out unnoticed.
     *
     * @param title the document's own title, or its file name without the extension
     * @param passages in reading order; never empty
     * @param language the main language as an ISO 639-1 code, or {@code "und"} if it could not be determined
     * @param unread the parts of the file that were not read
     * @param labels the printed numbers of the pages
     */
    record Done(
            String title, List<Page> pages, List<Passage> passages, String language, UnreadParts unread,
            PageLabels labels)
            implements
                ReadOutcome {

        public Done {
            pages = List.copyOf(pages);
            passages = List.copyOf(passages);
        }

        /** A file without page labels. */
        public Done(String title, List<Page> pages, List<Passage> passages, String language, UnreadParts unread) {
            this(title, pages, passages, language, unread, PageLabels.none());
        }
    }

    /** The file could not be read, or contains no text. The failure gives the reason and a remedy. */
    record Failed(Failure failure) implements ReadOutcome {
    }
}
