package app.footnote.embed;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts text into the word pieces of the built-in model, with the tokenizers of Hugging Face as the Deep Java Library
 * binds them. They are called at the binding, below that library's own classes: those look for graphics cards before
 * they load anything, for which they start another process, and cut every text at 512 tokens unless told otherwise.
 * Safe for use by many threads until it is closed.
 */
final class WordPieceTokenizer implements AutoCloseable {

    private static final TokenizersLibrary LIBRARY = TokenizersLibrary.LIB;

    private final long tokenizer;

    private WordPieceTokenizer(long tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The native library has been loaded before. */
    static WordPieceTokenizer open() throws EmbedException {
        try (InputStream vocabulary = BgeModel.TOKENIZER.open()) {
            String description = new String(vocabulary.readAllBytes(), StandardCharsets.UTF_8);
            return new WordPieceTokenizer(LIBRARY.createTokenizerFromString(description));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw NativeLibraries.failure("tokenizer", e);
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

    @Override
    public void close() {
        LIBRARY.deleteTokenizer(tokenizer);
    }
}
