package app.footnote.read.format;

/** Is told of each page before it is read. */
@FunctionalInterface
public interface ReadProgress {

    /** Page {@code page} of {@code pages} is about to be read, both counted from 1. */
    void reading(int page, int pages);
}
