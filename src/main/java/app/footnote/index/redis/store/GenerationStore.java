package app.footnote.index.redis.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.lucene.store.PassageKey;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.Passage;
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

/** Writes the passages and vectors of a generation, a run of passages at a time, and reads them back. */
public record GenerationStore(RedisCalls calls) {

    /**
     * How many passages are written together. A server does nothing else meanwhile, and adding a vector to a large
     * graph takes it a millisecond or two.
     */
    static final int RUN = 16;

    private static final byte[] NO_RUN = {};

    static int runs(int passages) {
        return Math.ceilDiv(passages, RUN);
    }

    /** Writes one run. What marks it as written, its passages, comes last. */
    void write(LibraryKeys.OfCourse course, Generation generation, int run, NoteContent content)
            throws IndexException {
        List<EmbeddedPassage> all = content.passages();
        int dimension = content.dimension();
        List<EmbeddedPassage> ofRun = all.subList(run * RUN, Math.min(all.size(), (run + 1) * RUN));
        byte[] passages = PassageRunFormat.write(ofRun.stream().map(EmbeddedPassage::passage).toList());
        byte[] vectors = quantized(ofRun, dimension);
        long at = (long) run * RUN * QuantizedVectors.size(dimension);
        calls.batch(course.vectors(generation), pipeline -> {
            List<Response<?>> answers = new ArrayList<>();
            answers.add(pipeline.setrange(bytes(course.vectors(generation)), at, vectors));
            for (int i = 0; i < ofRun.size(); i++) {
                PassageKey key = new PassageKey(generation.toString(), run * RUN + i);
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

    /** A vector as the server reads it. */
    public static byte[] floats(float[] vector) {
        ByteBuffer floats = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        floats.asFloatBuffer().put(vector);
        return floats.array();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The passages of some generations of a course; none of those that are gone. */
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

    private List<Passage> passages(NoteHead head, Map<byte[], byte[]> written) throws IndexException {
        Map<String, byte[]> runs = new HashMap<>();
        written.forEach((number, run) -> runs.put(new String(number, StandardCharsets.UTF_8), run));
        List<Passage> passages = new ArrayList<>();
        try {
            for (int run = 0; run < runs.size(); run++) {
                byte[] bytes = runs.getOrDefault(Integer.toString(run), NO_RUN);
                passages.addAll(PassageRunFormat.read(head.note().note(), bytes));
            }
            return passages;
        } catch (IOException e) {
            throw new IndexException(
                    Kind.DAMAGED,
                    "The passages of note %s in the Redis at %s are damaged. Read the note again with \"Try again\"."
                            .formatted(head.note().note(), calls.host()),
                    e);
        }
    }

    /** The passages and vectors of a generation; empty if it is gone. */
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
}
