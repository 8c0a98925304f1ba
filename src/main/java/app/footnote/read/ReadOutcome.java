package app.footnote.read;

import app.footnote.model.Page;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import java.util.List;

/** How reading a file ended. */
public sealed interface ReadOutcome {

    /**
     * The file was read. Pages without text are among the pages, so that nothing is skipped in silence.
     *
     * @param title what the document calls itself, or its file name without ending
     * @param passages in reading order; never empty
     * @param language the main language as an ISO 639-1 code, {@code "und"} where it could not be told
     */
    record Done(String title, List<Page> pages, List<Passage> passages, String language) implements ReadOutcome {

        public Done {
            pages = List.copyOf(pages);
            passages = List.copyOf(passages);
        }

        /** The numbers of the pages on which no text was found, ascending. */
        public List<Integer> pagesWithoutText() {
            return pages.stream().filter(page -> !page.hasText()).map(Page::number).toList();
        }
    }

    /** The file could not be read, or has nothing to read; the failure says why and what to do. */
    record Failed(Failure failure) implements ReadOutcome {
    }
}
