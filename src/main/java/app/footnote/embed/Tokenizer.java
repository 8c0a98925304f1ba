package app.footnote.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Cuts text into the word pieces of the built-in model. Safe for use by many threads. */
final class Tokenizer implements AutoCloseable {

    /** Nothing is cut off or filled up here: by default the library would cut every text at 512 tokens in silence. */
    private static final Map<String, String> OPTIONS = Map.of(
            "addSpecialTokens", "false", "truncation", "do_not_truncate", "padding", "do_not_pad");

    private final HuggingFaceTokenizer tokenizer;

    private Tokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokenizer open() throws EmbedException {
        try (InputStream vocabulary = BgeModel.TOKENIZER.open()) {
            return new Tokenizer(HuggingFaceTokenizer.newInstance(vocabulary, OPTIONS));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw NativeLibraries.failure("tokenizer", e);
        }
    }

    Tokens tokens(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        return new Tokens(encoding.getIds(), encoding.getWordIds());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
