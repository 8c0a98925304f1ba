package app.footnote.index.redis.search;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.lucene.store.PassageKey;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.QuantizedVectors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Response;

/**
 * Compares a question's vector with the vectors of one course, usually in one round trip. There are two methods. The
 * graph finds the nearest passages of the whole course, of which those in scope are kept; the smaller the share of the
 * scope, the more passages are requested. For a small scope all its vectors are transferred and compared here, which is
 * exact.
 *
 * @param inScope the notes to search, with vectors of the right embedding, by the name of their edition
 * @param ofCourse the number of passages in the course
 */
record CourseVectorSearch(
        RedisCalls calls,
        LibraryKeys.OfCourse course,
        Map<String, NoteEdition> inScope,
        int ofCourse,
        StaleLexiconDetector detector) {

    /**
     * Requesting one more passage from the graph takes as long as transferring and comparing this number of passages
     * (measured).
     */
    private static final int GRAPH_COST = 6;

    /** More passages are requested than needed, because the share of the scope may be smaller among the nearest. */
    private static final double RESERVE = 1.3;
    private static final int MIN_REQUESTED = 100;

    /** If the graph search explores fewer passages, it misses some that are far from a question. */
    private static final int MIN_EXPLORED = 250;

    /** The factor for a second request, if the first one found too few passages in scope. */
    private static final int RETRY_FACTOR = 8;

    /** The cosines of the nearest passages in scope, and of the others. */
    Map<PassageKey, Double> cosines(float[] question, int count, List<PassageKey> others) throws IndexException {
        long size = inScope.values().stream().mapToLong(edition -> edition.note().passages()).sum();
        if (size == 0) {
            return Map.of();
        }
        long requested = Math.max(MIN_REQUESTED, (long) Math.ceil(RESERVE * count * ofCourse / size));
        while (requested * GRAPH_COST < size) {
            Optional<Map<PassageKey, Double>> found = searchGraph(question, count, others, requested);
            if (found.isPresent()) {
                return found.get();
            }
            requested *= RETRY_FACTOR;
        }
        return compareAll(question, count, others);
    }

    private Map<PassageKey, Double> compareAll(float[] question, int count, List<PassageKey> others)
            throws IndexException {
        Map<NoteEdition, QuantizedVectors> vectors = vectors();
        NearestPassages nearest = new NearestPassages(count);
        Map<String, QuantizedVectors> named = new HashMap<>();
        vectors.forEach((edition, ofEdition) -> {
            named.put(edition.name(), ofEdition);
            compare(edition, ofEdition, question, nearest);
        });
        Map<PassageKey, Double> found = nearest.cosines();
        for (PassageKey other : others) {
            QuantizedVectors ofEdition = named.get(other.edition());
            if (ofEdition != null) {
                ofEdition.cosine(other.number(), question).ifPresent(cosine -> found.put(other, cosine));
            }
        }
        return found;
    }

    /** The vectors of all notes in scope that have not been removed. */
    private Map<NoteEdition, QuantizedVectors> vectors() throws IndexException {
        Map<NoteEdition, Response<byte[]>> answers = calls.batch(course.heads(), pipeline -> {
            Map<NoteEdition, Response<byte[]>> requests = new HashMap<>();
            inScope.values()
                    .stream()
                    .filter(edition -> edition.note().passages() > 0)
                    .forEach(edition -> requests.put(edition, fetch(pipeline, edition)));
            return () -> {
                requests.values().forEach(Response::get);
                return requests;
            };
        });
        Map<NoteEdition, QuantizedVectors> vectors = new HashMap<>();
        answers.forEach((edition, answer) -> {
            byte[] bytes = answer.get();
            if (bytes == null) {
                detector.reportMissing();
            } else {
                int dimension = QuantizedVectors.dimension(bytes, edition.note().passages());
                vectors.put(edition, new QuantizedVectors(bytes, dimension));
            }
        });
        return vectors;
    }

    private Response<byte[]> fetch(AbstractPipeline pipeline, NoteEdition edition) {
        return pipeline.get(GenerationStore.bytes(course.vectors(Generation.parse(edition.name()))));
    }

    private static void compare(NoteEdition edition, QuantizedVectors vectors, float[] question,
            NearestPassages nearest) {
        for (int i = 0; i < edition.note().passages(); i++) {
            OptionalDouble cosine = vectors.cosine(i, question);
            if (cosine.isPresent() && nearest.accepts(cosine.getAsDouble())) {
                nearest.add(new PassageKey(edition.name(), i), cosine.getAsDouble());
            }
        }
    }

    /** The result of a graph search. */
    private record GraphResult(Map<byte[], Double> nearest, List<byte[]> others) {
    }

    /** Empty if the graph may contain more passages in scope than were requested. */
    private Optional<Map<PassageKey, Double>> searchGraph(
            float[] question, int count, List<PassageKey> others, long requested) throws IndexException {
        GraphResult result = calls.batch(course.heads(), pipeline -> request(pipeline, question, others, requested));
        NearestPassages nearest = new NearestPassages(count);
        result.nearest().forEach((name, score) -> addIfInScope(name, score, nearest));
        if (!nearest.isFull() && result.nearest().size() >= requested) {
            return Optional.empty();
        }
        Map<PassageKey, Double> found = nearest.cosines();
        for (int i = 0; i < others.size(); i++) {
            addOther(others.get(i), result.others().get(i), question, found);
        }
        return Optional.of(found);
    }

    private Supplier<GraphResult> request(
            AbstractPipeline pipeline, float[] question, List<PassageKey> others, long requested) {
        Response<Map<byte[], Double>> nearest = pipeline.executeCommand(nearestCommand(question, requested));
        List<Response<byte[]>> vectors = new ArrayList<>();
        int size = QuantizedVectors.size(question.length);
        for (PassageKey other : others) {
            byte[] key = GenerationStore.bytes(course.vectors(Generation.parse(other.edition())));
            long at = (long) other.number() * size;
            vectors.add(pipeline.getrange(key, at, at + size - 1));
        }
        return () -> new GraphResult(nearest.get(), vectors.stream().map(Response::get).toList());
    }

    /** The command with a binary vector; Jedis would send decimal numbers. The answer is empty if there is no graph. */
    private CommandObject<Map<byte[], Double>> nearestCommand(float[] question, long requested) {
        String tag = Generation.parse(inScope.keySet().iterator().next()).embeddingTag();
        CommandArguments arguments = new CommandArguments(Protocol.Command.VSIM)
                .key(GenerationStore.bytes(course.graph(tag)))
                .add("FP32")
                .add(GenerationStore.floats(question))
                .add("WITHSCORES")
                .add("COUNT")
                .add(requested)
                .add("EF")
                .add(Math.max(MIN_EXPLORED, requested));
        return new CommandObject<>(arguments, BuilderFactory.BINARY_DOUBLE_MAP);
    }

    private void addIfInScope(byte[] name, double score, NearestPassages nearest) {
        PassageKey key = PassageKey.of(new String(name, StandardCharsets.UTF_8));
        detector.checkEdition(key.edition());
        if (inScope.containsKey(key.edition())) {
            nearest.add(key, cosine(score));
        }
    }

    /** Converts the score of a vector set, which is in [0, 1]. */
    private static double cosine(double score) {
        return 2 * score - 1;
    }

    private void addOther(PassageKey key, byte[] vector, float[] question, Map<PassageKey, Double> found) {
        if (vector.length == 0) {
            detector.reportMissing();
        } else {
            new QuantizedVectors(vector, question.length).cosine(0, question)
                    .ifPresent(cosine -> found.put(key, cosine));
        }
    }
}
