package app.footnote.read.split;

/** Counts the tokens of a text as the embedding model does. Safe for use by several threads. */
@FunctionalInterface
public interface TokenCounter {

    int tokens(String text);
}
