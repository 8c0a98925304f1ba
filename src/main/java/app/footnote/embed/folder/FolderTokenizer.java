package app.footnote.embed.folder;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import app.footnote.embed.EmbedException;
import app.footnote.embed.TokenIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Splits text into tokens as the {@code tokenizer.json} of a folder says, without cutting or padding it. Safe for use
 * by several threads until it is closed.
 */
final class FolderTokenizer implements AutoCloseable {

    private static final TokenizersLibrary LIBRARY = TokenizersLibrary.LIB;

    /** A text that every tokenizer has tokens for. */
    private static final String SAMPLE = "a";

    private final long tokenizer;

    /** The special tokens before a text. */
    private final long[] start;

    /** The special tokens after a text. */
    private final long[] end;

    private FolderTokenizer(long tokenizer) {
        this.tokenizer = tokenizer;
        long[] plain = tokens(SAMPLE).ids();
        long[] special = encoded(SAMPLE);
        int at = 0;
        while (at < special.length - plain.length && special[at] != plain[0]) {
            at++;
        }
        start = Arrays.copyOf(special, at);
        end = Arrays.copyOfRange(special, Math.min(special.length, at + plain.length), special.length);
    }

    /** The native library must be loaded before this call. */
    static FolderTokenizer open(ModelFolder folder) throws EmbedException {
        try {
            String description = Files.readString(folder.tokenizer(), StandardCharsets.UTF_8);
            long tokenizer = LIBRARY.createTokenizerFromString(description);
            LIBRARY.disableTruncation(tokenizer);
            LIBRARY.disablePadding(tokenizer);
            return new FolderTokenizer(tokenizer);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw FolderFailure.damaged("embed.folder.damaged", folder.tokenizer(), e);
        }
    }

    /** The tokens of a text, without special tokens. */
    TokenIds tokens(String text) {
        long encoding = LIBRARY.encode(tokenizer, text, false);
        try {
            return new TokenIds(LIBRARY.getTokenIds(encoding), LIBRARY.getWordIds(encoding));
        } finally {
            LIBRARY.deleteEncoding(encoding);
        }
    }

    /** The tokens of a text between the special tokens. */
    long[] encoded(String text) {
        long encoding = LIBRARY.encode(tokenizer, text, true);
        try {
            return LIBRARY.getTokenIds(encoding);
        } finally {
            LIBRARY.deleteEncoding(encoding);
        }
    }

    /** The tokens of a prefix and a part of a text between the special tokens. */
    long[] joined(long[] prefix, long[] part) {
        return Stream.of(start, prefix, part, end).flatMapToLong(LongStream::of).toArray();
    }

    int specialTokens() {
        return start.length + end.length;
    }

    @Override
    public void close() {
        LIBRARY.deleteTokenizer(tokenizer);
    }
}
