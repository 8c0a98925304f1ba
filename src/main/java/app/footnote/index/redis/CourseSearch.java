package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.Edition;
import app.footnote.index.lucene.PassageKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
record CourseSearch(
        RedisCalls calls,
        LibraryKeys.OfCourse course,
        Map<String, Edition> inScope,
        int ofCourse,
        Sighting sighting) {

    /**
     * Fetching and comparing one passage takes about a three hundredth of the time that the graph takes for one more
     * that it is asked for, so that both ways take the same where the square of the scope's size is this many times the
     * course's size.
     */
    private static final long EXACT_UP_TO = 200;

    /**
     * The graph is asked for more than is wanted, since passages in scope may be fewer among the nearest than in all.
     */
    private static final double RESERVE = 1.3;
    private static final int LEAST_ASKED = 100;
    private static final String VECTOR_SIMILARITY_FLOATS = "FP32";

    /** The cosines of the nearest passages in scope, nearest first, and after them those of the others. */
    Map<PassageKey, Double> cosines(float[] question, int count, List<PassageKey> others) throws IndexException {
        long size = inScope.values().stream().mapToLong(edition -> edition.note().passages()).sum();
        if (size == 0) {
            return Map.of();
        }
        return size * size <= EXACT_UP_TO * ofCourse
                ? byComparingAll(question, count, others)
                : alongGraph(question, count, others, asked(count, size));
    }

    private int asked(int count, long size) {
        return Math.max(LEAST_ASKED, (int) Math.ceil(RESERVE * count * ofCourse / size));
    }

    private Map<PassageKey, Double> byComparingAll(float[] question, int count, List<PassageKey> others)
            throws IndexException {
        List<Edition> editions = inScope.values().stream().filter(edition -> edition.note().passages() > 0).toList();
        List<byte[]> vectors = calls.batch(course.heads(), pipeline -> {
            List<Response<byte[]>> answers = editions.stream().map(edition -> fetch(pipeline, edition)).toList();
            return () -> answers.stream().map(Response::get).collect(Collectors.toCollection(ArrayList::new));
        });
        Map<PassageKey, Double> all = new HashMap<>();
        for (int i = 0; i < editions.size(); i++) {
            if (vectors.get(i) == null) {
                sighting.sawGone();
            } else {
                compare(editions.get(i), vectors.get(i), question, all);
            }
        }
        return nearest(all, count, others);
    }

    private Response<byte[]> fetch(AbstractPipeline pipeline, Edition edition) {
        return pipeline.get(GenerationStore.bytes(course.vectors(Generation.parse(edition.name()))));
    }

    private static void compare(Edition edition, byte[] bytes, float[] question, Map<PassageKey, Double> cosines) {
        int passages = edition.note().passages();
        Quantized vectors = new Quantized(bytes, Quantized.dimension(bytes, passages));
        for (int i = 0; i < passages; i++) {
            OptionalDouble cosine = vectors.cosine(i, question);
            if (cosine.isPresent()) {
                cosines.put(new PassageKey(edition.name(), i), cosine.getAsDouble());
            }
        }
    }

    private static Map<PassageKey, Double> nearest(
            Map<PassageKey, Double> all, int count, List<PassageKey> others) {
        Map<PassageKey, Double> found = new LinkedHashMap<>();
        all.entrySet()
                .stream()
                .sorted(Map.Entry.<PassageKey, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .forEach(cosine -> found.put(cosine.getKey(), cosine.getValue()));
        for (PassageKey other : others) {
            if (all.containsKey(other)) {
                found.put(other, all.get(other));
            }
        }
        return found;
    }

    /** What one round trip along the graph brings. */
    private record Answer(Map<byte[], Double> nearest, List<byte[]> others) {
    }

    private Map<PassageKey, Double> alongGraph(float[] question, int count, List<PassageKey> others, int asked)
            throws IndexException {
        Answer answer = calls.batch(course.heads(), pipeline -> ask(pipeline, question, others, asked));
        Map<PassageKey, Double> found = new LinkedHashMap<>();
        answer.nearest().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).forEach(
                near -> keepIfInScope(near, found, count));
        if (found.size() < count && answer.nearest().size() >= asked) {
            return byComparingAll(question, count, others);
        }
        for (int i = 0; i < others.size(); i++) {
            addOther(others.get(i), answer.others().get(i), question, found);
        }
        return found;
    }

    private Supplier<Answer> ask(
            AbstractPipeline pipeline, float[] question, List<PassageKey> others, int asked) {
        Response<Map<byte[], Double>> nearest = pipeline.executeCommand(similar(question, asked));
        List<Response<byte[]>> vectors = new ArrayList<>();
        int size = Quantized.size(question.length);
        for (PassageKey other : others) {
            byte[] key = GenerationStore.bytes(course.vectors(Generation.parse(other.edition())));
            long at = (long) other.number() * size;
            vectors.add(pipeline.getrange(key, at, at + size - 1));
        }
        return () -> new Answer(nearest.get(), vectors.stream().map(Response::get).toList());
    }

    /** Jedis would write the question as decimal fractions. A graph that is not there answers with nothing. */
    private CommandObject<Map<byte[], Double>> similar(float[] question, int asked) {
        String tag = Generation.parse(inScope.keySet().iterator().next()).embeddingTag();
        CommandArguments arguments = new CommandArguments(Protocol.Command.VSIM)
                .key(GenerationStore.bytes(course.graph(tag)))
                .add(VECTOR_SIMILARITY_FLOATS)
                .add(GenerationStore.floats(question))
                .add("WITHSCORES")
                .add("COUNT")
                .add(asked)
                .add("EF")
                .add(asked);
        return new CommandObject<>(arguments, BuilderFactory.BINARY_DOUBLE_MAP);
    }

    private void keepIfInScope(Map.Entry<byte[], Double> near, Map<PassageKey, Double> found, int count) {
        PassageKey key = PassageKey.of(new String(near.getKey(), StandardCharsets.UTF_8));
        sighting.saw(key.edition());
        if (found.size() < count && inScope.containsKey(key.edition())) {
            found.put(key, cosine(near.getValue()));
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
            new Quantized(vector, question.length).cosine(0, question).ifPresent(cosine -> found.put(key, cosine));
        }
    }
}
