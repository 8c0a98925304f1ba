package app.footnote.index.redis.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.lucene.store.PassageKey;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.Passage;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.VAddParams;

/** Writes the passages, vectors and pages of generations in runs, and reads them. Immutable. */
public record GenerationStore(RedisCalls calls) {

    /**
     * The number of passages in a run, which is written at once. The server does nothing else meanwhile, and adding a
     * vector to a large graph takes it one or two milliseconds.
     */
    static final int RUN_LENGTH = 16;

    private static final byte[] MISSING_RUN = {};

    static int runs(int passages) {
        return Math.ceilDiv(passages, RUN_LENGTH);
    }

    /** Writes a run. Its passages are written last and mark it as complete. */
    void write(LibraryKeys.OfCourse course, Generation generation, int run, NoteContent content)
            throws IndexException {
        List<EmbeddedPassage> all = content.passages();
        int dimension = content.dimension();
        List<EmbeddedPassage> ofRun = all.subList(run * RUN_LENGTH, Math.min(all.size(), (run + 1) * RUN_LENGTH));
        byte[] passages = PassageRunFormat.write(ofRun.stream().map(EmbeddedPassage::passage).toList());
        byte[] vectors = quantized(ofRun, dimension);
        long at = (long) run * RUN_LENGTH * QuantizedVectors.size(dimension);
        calls.batch(course.vectors(generation), pipeline -> {
            List<Response<?>> answers = new ArrayList<>();
            answers.add(pipeline.setrange(bytes(course.vectors(generation)), at, vectors));
            for (int i = 0; i < ofRun.size(); i++) {
                PassageKey key = new PassageKey(generation.toString(), run * RUN_LENGTH + i);
                ofRun.get(i).vector().ifPresent(vector -> answers.add(add(pipeline, course, generation, key, vector)));
            }
            answers.add(pipeline.hset(bytes(course.passages(generation)), bytes(Integer.toString(run)), passages));
            return all(answers);
        });
    }

    private static Supplier<Boolean> all(List<Response<?>> answers) {
        return () -> {
            answers.forEach(Response::get);
            return true;
        };
    }

    private static byte[] quantized(List<EmbeddedPassage> passages, int dimension) {
        ByteBuffer vectors = ByteBuffer.allocate(passages.size() * QuantizedVectors.size(dimension));
        passages.forEach(passage -> vectors.put(QuantizedVectors.of(passage.vector(), dimension)));
        return vectors.array();
    }

    private static Response<Boolean> add(
            AbstractPipeline pipeline,
            LibraryKeys.OfCourse course,
            Generation generation,
            PassageKey key,
            float[] vector) {
        return pipeline.vaddFP32(
                bytes(course.graph(generation.embeddingTag())), floats(vector), bytes(key.name()),
                new VAddParams().q8());
    }

    /** A vector in the format of the server: little-endian floats. */
    public static byte[] floats(float[] vector) {
        ByteBuffer floats = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        floats.asFloatBuffer().put(vector);
        return floats.array();
    }

    /** A key or a field in UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The passages of generations of a course; without generations that have been removed. */
    public Map<NoteHead, List<Passage>> passages(LibraryKeys.OfCourse course, List<NoteHead> heads)
            throws IndexException {
        List<Map<byte[], byte[]>> answers = calls.batch(course.heads(), pipeline -> {
            List<Response<Map<byte[], byte[]>>> runs = heads.stream()
                    .map(head -> pipeline.hgetAll(bytes(course.passages(head.generation()))))
                    .toList();
            return () -> runs.stream().map(Response::get).toList();
        });
        Map<NoteHead, List<Passage>> found = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            NoteHead head = heads.get(i);
            if (answers.get(i).size() == runs(head.note().passages())) {
                found.put(head, passages(head, answers.get(i)));
            }
        }
        return found;
    }

    private List<Passage> passages(NoteHead head, Map<byte[], byte[]> fields) throws IndexException {
        Map<String, byte[]> runs = new HashMap<>();
        fields.forEach((number, run) -> runs.put(new String(number, StandardCharsets.UTF_8), run));
        List<Passage> passages = new ArrayList<>();
        try {
            for (int run = 0; run < runs.size(); run++) {
                byte[] bytes = runs.getOrDefault(Integer.toString(run), MISSING_RUN);
                passages.addAll(PassageRunFormat.read(head.note().note(), bytes));
            }
            return passages;
        } catch (IOException e) {
            throw new IndexException(
                    Kind.DAMAGED,
                    Message.of("index.redis.passages-damaged", head.note().note().value(), calls.host()),
                    Remedy.of(RemedyAction.READ_NOTE_AGAIN), e);
        }
    }

    /** The passages and vectors of a generation, without its description; empty if it has been removed. */
    public Optional<NoteContent> content(LibraryKeys.OfCourse course, NoteHead head) throws IndexException {
        List<Passage> passages = passages(course, List.of(head)).get(head);
        byte[] vectors = calls.call(redis -> redis.get(bytes(course.vectors(head.generation()))));
        if (passages == null || (vectors == null && !passages.isEmpty())) {
            return Optional.empty();
        }
        int dimension = passages.isEmpty() ? 0 : QuantizedVectors.dimension(vectors, passages.size());
        List<EmbeddedPassage> embedded = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            embedded.add(new EmbeddedPassage(passages.get(i), new QuantizedVectors(vectors, dimension).vector(i)));
        }
        return Optional.of(new NoteContent(embedded, head.generation().embeddingTag(), dimension, Optional.empty()));
    }

    /** The pages of a generation; empty if they are missing or incomplete. */
    public Optional<byte[]> pages(LibraryKeys.OfCourse course, NoteHead head) throws IndexException {
        return new PageRunStore(calls).read(course, head);
    }
}
