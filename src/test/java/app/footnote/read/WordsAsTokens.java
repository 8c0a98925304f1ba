package app.footnote.read;

import app.footnote.read.split.TokenCounter;

/** Counts tokens approximately as models do: one for a short word, several for a long word. */
public final class WordsAsTokens implements TokenCounter {

    private static final int CHARS_PER_TOKEN = 6;

    @Override
    public int tokens(String text) {
        int tokens = 0;
        for (String word : text.strip().split("\\s+")) {
            tokens += Math.ceilDiv(word.length(), CHARS_PER_TOKEN);
        }
        return tokens;
    }
}
