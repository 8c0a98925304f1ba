package app.footnote.evaluation;

import app.footnote.embed.PassageEmbedding;
import app.footnote.embed.QuestionEmbedding;
import app.footnote.model.TokenSigns;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of {@link VectorCache} for passages and questions with the vectors of their words. */
final class CachedVectors {

    private CachedVectors() {
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads the content of a file. */
    @FunctionalInterface
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static void write(Path file, Writing content) {
        try {
            Files.createDirectories(file.getParent());
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                content.to(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(Path file, Reading<T> content) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return content.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(PassageEmbedding embedding, DataOutputStream out) throws IOException {
        put(embedding.vector(), out);
        out.writeBoolean(embedding.tokens().isPresent());
        if (embedding.tokens().isPresent()) {
            TokenSigns signs = embedding.tokens().get();
            out.writeInt(signs.dimension());
            out.writeInt(signs.headings());
            out.writeInt(signs.sentences().length);
            for (int count : signs.sentences()) {
                out.writeInt(count);
            }
            out.writeInt(signs.bits().length);
            for (long bits : signs.bits()) {
                out.writeLong(bits);
            }
        }
    }

    static PassageEmbedding passage(DataInputStream in) throws IOException {
        float[] vector = vector(in);
        return new PassageEmbedding(vector, in.readBoolean() ? Optional.of(signs(in)) : Optional.empty());
    }

    private static TokenSigns signs(DataInputStream in) throws IOException {
        int dimension = in.readInt();
        int headings = in.readInt();
        int[] sentences = new int[in.readInt()];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = in.readInt();
        }
        long[] bits = new long[in.readInt()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.readLong();
        }
        return new TokenSigns(dimension, headings, sentences, bits);
    }

    static void put(QuestionEmbedding embedding, DataOutputStream out) throws IOException {
        put(embedding.vector(), out);
        out.writeInt(embedding.tokens().size());
        for (float[] token : embedding.tokens()) {
            put(token, out);
        }
    }

    static QuestionEmbedding question(DataInputStream in) throws IOException {
        float[] vector = vector(in);
        List<float[]> tokens = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            tokens.add(vector(in));
        }
        return new QuestionEmbedding(vector, tokens);
    }

    private static void put(float[] vector, DataOutputStream out) throws IOException {
        out.writeInt(vector.length);
        for (float component : vector) {
            out.writeFloat(component);
        }
    }

    private static float[] vector(DataInputStream in) throws IOException {
        float[] vector = new float[in.readInt()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = in.readFloat();
        }
        return vector;
    }
}
