package app.footnote.embed;

import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The embedding model that comes with the program: bge-small-en-v1.5 with 8-bit weights, run in this process. It needs
 * no server and no network.
 *
 * <p>
 * Passages go through the model one at a time on several threads. On a CPU that is faster than batches, and it makes a
 * vector depend on its own text alone, because dynamic quantization chooses its scale per call. Questions are computed
 * on the caller's thread, so they never wait for passages. Safe for use by several threads.
 */
public final class BuiltInEmbedder implements Embedder {

    /** The result of {@link #identity}, which is known before the model is loaded. */
    public static final EmbeddingIdentity IDENTITY = BgeModel.IDENTITY;

    /** With one passage per thread all threads would wait for the longest. A call takes a few tenths of a second. */
    private static final int PASSAGES_PER_THREAD = 4;

    private final WordPieceTokenizer tokenizer;
    private final BgeModel model;
    private final InferenceThreads threads;
    private final NativeGuard natives = new NativeGuard();

    private BuiltInEmbedder(WordPieceTokenizer tokenizer, BgeModel model, IntSupplier threads) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.threads = new InferenceThreads(threads);
    }

    /**
     * Loads the model, which takes a few tenths of a second.
     *
     * @param folder the folder into which the native libraries are unpacked once; created if necessary. Only the user
     * may be able to write to it, because its content is executed.
     * @param threads how many passages may be computed at the same time, at least 1; read again for every few passages
     */
    public static BuiltInEmbedder open(Path folder, IntSupplier threads) throws EmbedException {
        NativeLibraries.unpackInto(folder);
        WordPieceTokenizer tokenizer = WordPieceTokenizer.open();
        try {
            return new BuiltInEmbedder(tokenizer, BgeModel.open(), threads);
        } catch (EmbedException | RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    @Override
    public EmbeddingIdentity identity() {
        return IDENTITY;
    }

    @Override
    public int tokenLimit() {
        return BgeModel.TOKEN_LIMIT;
    }

    @Override
    public int tokens(String text) {
        return natives.look(() -> tokenizer.tokens(text).count());
    }

    /** English. Text whose language is undetermined is mostly short English text or formulas, so it counts too. */
    @Override
    public boolean supports(String language) {
        return Set.of("en", Passage.UNDETERMINED).contains(language);
    }

    @Override
    public int passagesAtOnce() {
        return PASSAGES_PER_THREAD * threads.count();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws EmbedException, InterruptedException {
        return threads.ofEach(texts, number -> vector(texts.get(number)));
    }

    @Override
    public boolean providesTokens() {
        return true;
    }

    @Override
    public List<PassageEmbedding> embed(List<Passage> passages) throws EmbedException, InterruptedException {
        return threads.ofEach(
                passages.stream().map(PassageText::of).toList(), number -> embedding(passages.get(number)));
    }

    @Override
    public float[] question(String text) throws EmbedException, InterruptedException {
        return vector(BgeModel.QUESTION_INSTRUCTION + text);
    }

    @Override
    public QuestionEmbedding embedQuestion(String text) throws EmbedException, InterruptedException {
        return natives.use(() -> {
            EmbeddedText embedded = embeddedText(BgeModel.QUESTION_INSTRUCTION + text);
            return new QuestionEmbedding(
                    embedded.vector(), embedded.contentVectors(BgeModel.QUESTION_INSTRUCTION.length()));
        });
    }

    @Override
    public List<TokenVectors> tokenVectors(List<String> texts) throws EmbedException, InterruptedException {
        return threads.ofEach(texts, number -> natives.use(() -> embeddedText(texts.get(number)).tokenVectors()));
    }

    private PassageEmbedding embedding(Passage passage) throws EmbedException, InterruptedException {
        String text = PassageText.of(passage);
        int headings = text.length() - passage.plain().length();
        return natives.use(() -> {
            EmbeddedText embedded = embeddedText(text);
            return new PassageEmbedding(embedded.vector(), Optional.of(embedded.signs(headings)));
        });
    }

    private float[] vector(String text) throws EmbedException, InterruptedException {
        return natives.use(() -> vectorOfParts(text));
    }

    private EmbeddedText embeddedText(String text) throws EmbedException {
        LocatedTokens located = tokenizer.locatedTokens(text);
        List<long[]> parts = located.tokens().parts(BgeModel.TOKEN_LIMIT);
        if (parts.size() == 1) {
            BgeModel.Output output = model.withStates(parts.getFirst());
            return new EmbeddedText(text, located, output.vector(), output.states());
        }
        int dimension = BgeModel.IDENTITY.dimension();
        float[] states = new float[located.count() * dimension];
        WeightedMean mean = new WeightedMean(dimension);
        int at = 0;
        for (long[] part : parts) {
            BgeModel.Output output = model.withStates(part);
            mean.add(output.vector(), part.length);
            System.arraycopy(output.states(), 0, states, at * dimension, output.states().length);
            at += part.length;
        }
        return new EmbeddedText(text, located, mean.ofUnitLength(), states);
    }

    private float[] vectorOfParts(String text) throws EmbedException {
        List<long[]> parts = tokenizer.tokens(text).parts(BgeModel.TOKEN_LIMIT);
        return parts.size() == 1 ? model.vector(parts.getFirst()) : mean(parts);
    }

    private float[] mean(List<long[]> parts) throws EmbedException {
        WeightedMean mean = new WeightedMean(BgeModel.IDENTITY.dimension());
        for (long[] part : parts) {
            mean.add(model.vector(part), part.length);
        }
        return mean.ofUnitLength();
    }

    /** Waits for computations in progress, then frees the model. A second call does nothing. */
    @Override
    public void close() {
        threads.close();
        natives.close(() -> {
            model.close();
            tokenizer.close();
        });
    }
}
