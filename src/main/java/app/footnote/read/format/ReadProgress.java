package app.footnote.read.format;

/** A listener that is called before each page is read. */
@FunctionalInterface
public interface ReadProgress {

    /**
     * A page is about to be read.
     *
     * @param page the page's number, counted from 1
     * @param pages the number of pages
     */
    void reading(int page, int pages);
}
