package app.footnote.read.split;

/**
 * Counts a text's tokens as the embedding model counts them; passages are sized with it. Safe for use by many threads.
 */
@FunctionalInterface
public interface TokenCounter {

    int tokens(String text);
}
