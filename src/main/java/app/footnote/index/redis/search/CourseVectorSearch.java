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
 * Compares a question with the vectors of one course, in one round trip mostly. There are two ways. The graph finds the
 * nearest of the whole course, of which those in scope are kept; so it is asked for the more, the smaller the scope's
 * share is. Of a small scope all vectors are fetched and compared here instead, which misses none.
 *
 * @param inScope the notes that are searched, with vectors of the right embedding; by their generation's name
 * @param ofCourse how many passages the whole course has
 */
record CourseVectorSearch(
        RedisCalls calls,
        LibraryKeys.OfCourse course,
        Map<String, NoteEdition> inScope,
        int ofCourse,
        StaleLexiconDetector sighting) {

    /**
     * Measured: for one more passage that the graph is asked for it takes as long as fetching and comparing so many
     * here.
     */
    private static final int COST_ALONG_GRAPH = 6;

    /** The graph is asked for more than is wanted, since the share of the scope may be smaller among the nearest. */
    private static final double RESERVE = 1.3;
    private static final int LEAST_ASKED = 100;

    /** With as few as it is asked for, the graph misses some of what lies far from a question. */
    private static final int LEAST_EXPLORED = 250;

    /** If that was not enough, the question lies far from the scope, and it is asked for this many times more. */
    private static final int ONCE_MORE = 8;

    /** The cosines of the nearest passages in scope, and of the others. */
    Map<PassageKey, Double> cosines(float[] question, int count, List<PassageKey> others) throws IndexException {
        long size = inScope.values().stream().mapToLong(edition -> edition.note().passages()).sum();
        if (size == 0) {
            return Map.of();
        }
        long asked = Math.max(LEAST_ASKED, (long) Math.ceil(RESERVE * count * ofCourse / size));
        while (asked * COST_ALONG_GRAPH < size) {
            Optional<Map<PassageKey, Double>> found = alongGraph(question, count, others, asked);
            if (found.isPresent()) {
                return found.get();
            }
            asked *= ONCE_MORE;
        }
        return byComparingAll(question, count, others);
    }

    private Map<PassageKey, Double> byComparingAll(float[] question, int count, List<PassageKey> others)
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

    /** The vectors of all notes in scope that are still there. */
    private Map<NoteEdition, QuantizedVectors> vectors() throws IndexException {
        Map<NoteEdition, Response<byte[]>> answers = calls.batch(course.heads(), pipeline -> {
            Map<NoteEdition, Response<byte[]>> asked = new HashMap<>();
            inScope.values()
                    .stream()
                    .filter(edition -> edition.note().passages() > 0)
                    .forEach(edition -> asked.put(edition, fetch(pipeline, edition)));
            return () -> {
                asked.values().forEach(Response::get);
                return asked;
            };
        });
        Map<NoteEdition, QuantizedVectors> vectors = new HashMap<>();
        answers.forEach((edition, answer) -> {
            byte[] bytes = answer.get();
            if (bytes == null) {
                sighting.sawGone();
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
            if (cosine.isPresent() && nearest.wants(cosine.getAsDouble())) {
                nearest.add(new PassageKey(edition.name(), i), cosine.getAsDouble());
            }
        }
    }

    /** What one round trip along the graph brings. */
    private record Answer(Map<byte[], Double> nearest, List<byte[]> others) {
    }

    /** Empty if there may be more in scope than what the graph has found. */
    private Optional<Map<PassageKey, Double>> alongGraph(
            float[] question, int count, List<PassageKey> others, long asked) throws IndexException {
        Answer answer = calls.batch(course.heads(), pipeline -> ask(pipeline, question, others, asked));
        NearestPassages nearest = new NearestPassages(count);
        answer.nearest().forEach((name, score) -> addIfInScope(name, score, nearest));
        if (!nearest.isFull() && answer.nearest().size() >= asked) {
            return Optional.empty();
        }
        Map<PassageKey, Double> found = nearest.cosines();
        for (int i = 0; i < others.size(); i++) {
            addOther(others.get(i), answer.others().get(i), question, found);
        }
        return Optional.of(found);
    }

    private Supplier<Answer> ask(
            AbstractPipeline pipeline, float[] question, List<PassageKey> others, long asked) {
        Response<Map<byte[], Double>> nearest = pipeline.executeCommand(similar(question, asked));
        List<Response<byte[]>> vectors = new ArrayList<>();
        int size = QuantizedVectors.size(question.length);
        for (PassageKey other : others) {
            byte[] key = GenerationStore.bytes(course.vectors(Generation.parse(other.edition())));
            long at = (long) other.number() * size;
            vectors.add(pipeline.getrange(key, at, at + size - 1));
        }
        return () -> new Answer(nearest.get(), vectors.stream().map(Response::get).toList());
    }

    /** Jedis would write the question as decimal fractions. A graph that is not there answers with nothing. */
    private CommandObject<Map<byte[], Double>> similar(float[] question, long asked) {
        String tag = Generation.parse(inScope.keySet().iterator().next()).embeddingTag();
        CommandArguments arguments = new CommandArguments(Protocol.Command.VSIM)
                .key(GenerationStore.bytes(course.graph(tag)))
                .add("FP32")
                .add(GenerationStore.floats(question))
                .add("WITHSCORES")
                .add("COUNT")
                .add(asked)
                .add("EF")
                .add(Math.max(LEAST_EXPLORED, asked));
        return new CommandObject<>(arguments, BuilderFactory.BINARY_DOUBLE_MAP);
    }

    private void addIfInScope(byte[] name, double score, NearestPassages nearest) {
        PassageKey key = PassageKey.of(new String(name, StandardCharsets.UTF_8));
        sighting.saw(key.edition());
        if (inScope.containsKey(key.edition())) {
            nearest.add(key, cosine(score));
        }
    }

    /** A vector set's score of a cosine lies in [0, 1]. */
    private static double cosine(double score) {
        return 2 * score - 1;
    }

    private void addOther(PassageKey key, byte[] vector, float[] question, Map<PassageKey, Double> found) {
        if (vector.length == 0) {
            sighting.sawGone();
        } else {
            new QuantizedVectors(vector, question.length).cosine(0, question)
                    .ifPresent(cosine -> found.put(key, cosine));
        }
    }
}
