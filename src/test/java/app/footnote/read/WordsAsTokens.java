package app.footnote.read;

import app.footnote.read.split.TokenCounter;

/** Counts tokens much as the models do: short words have one, long ones a few, however they are joined by spaces. */
public final class WordsAsTokens implements TokenCounter {

    private static final int CHARS_OF_A_TOKEN = 6;

    @Override
    public int tokens(String text) {
        int tokens = 0;
        for (String word : text.strip().split("\\s+")) {
            tokens += Math.ceilDiv(word.length(), CHARS_OF_A_TOKEN);
        }
        return tokens;
    }
}
