package app.footnote.embed;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import app.footnote.embed.NativeLibraries.Component;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Splits text into the word pieces of the built-in model, with Hugging Face's tokenizers through the binding of the
 * Deep Java Library. The binding is called directly: that library's own classes start another process to look for
 * graphics cards, and cut every text at 512 tokens by default. Safe for use by several threads until it is closed.
 */
final class WordPieceTokenizer implements AutoCloseable {

    private static final TokenizersLibrary LIBRARY = TokenizersLibrary.LIB;

    private final long tokenizer;

    private WordPieceTokenizer(long tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The native library must be loaded before this call. */
    static WordPieceTokenizer open() throws EmbedException {
        try (InputStream vocabulary = BgeModel.TOKENIZER.open()) {
            String description = new String(vocabulary.readAllBytes(), StandardCharsets.UTF_8);
            return new WordPieceTokenizer(LIBRARY.createTokenizerFromString(description));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw NativeLibraries.failure(Component.TOKENIZER, e);
        }
    }

    TokenIds tokens(String text) {
        long encoding = LIBRARY.encode(tokenizer, text, false);
        try {
            return new TokenIds(LIBRARY.getTokenIds(encoding), LIBRARY.getWordIds(encoding));
        } finally {
            LIBRARY.deleteEncoding(encoding);
        }
    }

    /** The tokens of a text with their places in it. */
    LocatedTokens locatedTokens(String text) {
        long encoding = LIBRARY.encode(tokenizer, text, false);
        try {
            TokenIds tokens = new TokenIds(LIBRARY.getTokenIds(encoding), LIBRARY.getWordIds(encoding));
            return LocatedTokens.of(text, tokens, LIBRARY.getTokenCharSpans(encoding));
        } finally {
            LIBRARY.deleteEncoding(encoding);
        }
    }

    @Override
    public void close() {
        LIBRARY.deleteTokenizer(tokenizer);
    }
}
