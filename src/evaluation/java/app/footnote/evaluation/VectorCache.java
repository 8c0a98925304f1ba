package app.footnote.evaluation;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.PassageEmbedding;
import app.footnote.embed.PassageText;
import app.footnote.embed.QuestionEmbedding;
import app.footnote.embed.TokenVectors;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An embedder that caches vectors on the disk, by the embedding and the text. For runs that tune something other than
 * the embedding; not for measurements of speed.
 */
final class VectorCache implements Embedder {

    private final Embedder embedder;
    private final Path folder;

    VectorCache(Embedder embedder, Path folder) {
        this.embedder = embedder;
        this.folder = folder;
    }

    @Override
    public EmbeddingIdentity identity() {
        return embedder.identity();
    }

    @Override
    public int tokenLimit() {
        return embedder.tokenLimit();
    }

    @Override
    public int tokens(String text) {
        return embedder.tokens(text);
    }

    @Override
    public boolean supports(String language) {
        return embedder.supports(language);
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        List<String> missing = texts.stream().filter(text -> !Files.exists(file("passage", text))).distinct().toList();
        List<float[]> computed = missing.isEmpty() ? List.of() : embedder.passages(missing);
        for (int i = 0; i < missing.size(); i++) {
            write(file("passage", missing.get(i)), computed.get(i));
        }
        return texts.stream().map(text -> read(file("passage", text))).toList();
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        Path file = file("question", text);
        if (!Files.exists(file)) {
            write(file, embedder.question(text));
        }
        return read(file);
    }

    @Override
    public boolean providesTokens() {
        return embedder.providesTokens();
    }

    @Override
    public List<PassageEmbedding> embed(List<Passage> passages) throws EmbedException, InterruptedException {
        List<Passage> missing = passages.stream().filter(passage -> !Files.exists(file(passage))).toList();
        List<PassageEmbedding> computed = missing.isEmpty() ? List.of() : embedder.embed(missing);
        for (int i = 0; i < missing.size(); i++) {
            PassageEmbedding embedding = computed.get(i);
            CachedVectors.write(file(missing.get(i)), out -> CachedVectors.put(embedding, out));
        }
        return passages.stream().map(passage -> CachedVectors.read(file(passage), CachedVectors::passage)).toList();
    }

    private Path file(Passage passage) {
        return file("passage with words", PassageText.of(passage));
    }

    @Override
    public QuestionEmbedding embedQuestion(String text) throws EmbedException, InterruptedException {
        Path file = file("question with words", text);
        if (!Files.exists(file)) {
            QuestionEmbedding embedding = embedder.embedQuestion(text);
            CachedVectors.write(file, out -> CachedVectors.put(embedding, out));
        }
        return CachedVectors.read(file, CachedVectors::question);
    }

    /** Not cached: they take more time to read than to compute. */
    @Override
    public List<TokenVectors> tokenVectors(List<String> texts) throws EmbedException, InterruptedException {
        return embedder.tokenVectors(texts);
    }

    private Path file(String kind, String text) {
        return folder.resolve(digest(identity() + "\n" + kind + "\n" + text));
    }

    private static void write(Path file, float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
        bytes.asFloatBuffer().put(vector);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float[] read(Path file) {
        try {
            float[] vector = new float[identity().dimension()];
            ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer().get(vector);
            return vector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The caller closes the wrapped embedder.
    }
}
