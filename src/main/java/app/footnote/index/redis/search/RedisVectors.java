package app.footnote.index.redis.search;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.lucene.search.RemoteVectors;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.lucene.store.PassageKey;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Generation;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.model.CourseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a question with the vectors of all courses in its scope, each on a thread of its own. Vectors of another
 * embedding are left out.
 *
 * @param passages how many passages each course has
 */
public record RedisVectors(
        RedisCalls calls,
        LibraryKeys keys,
        String embeddingTag,
        Map<CourseId, Integer> passages,
        Searching searching) implements RemoteVectors {

    /** Longer than a search takes in the slowest network, shorter than a student waits for words alone. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** Where a search takes place, and what it meets there. */
    record Searching(ExecutorService threads, StaleLexiconDetector sighting) {
    }

    @Override
    public Map<PassageKey, Double> cosines(
            float[] question, List<NoteEdition> scope, int count, List<PassageKey> others) throws IndexException {
        Map<CourseId, Map<String, NoteEdition>> courses = scope.stream()
                .filter(edition -> Generation.parse(edition.name()).embeddingTag().equals(embeddingTag))
                .collect(
                        Collectors.groupingBy(
                                edition -> edition.note().course(),
                                Collectors.toMap(NoteEdition::name, Function.identity())));
        List<Future<Map<PassageKey, Double>>> searches = new ArrayList<>();
        courses.forEach((course, editions) -> {
            CourseVectorSearch search = search(course, editions);
            List<PassageKey> ofCourse = others.stream().filter(key -> editions.containsKey(key.edition())).toList();
            searches.add(searching.threads().submit(() -> search.cosines(question, count, ofCourse)));
        });
        Map<PassageKey, Double> found = new HashMap<>();
        for (Map<PassageKey, Double> ofCourse : all(searches)) {
            found.putAll(ofCourse);
        }
        return nearest(found, count, new HashSet<>(others));
    }

    private CourseVectorSearch search(CourseId course, Map<String, NoteEdition> editions) {
        int ofCourse = passages.getOrDefault(course, 0);
        return new CourseVectorSearch(calls, keys.course(course), editions, ofCourse, searching.sighting());
    }

    /** Each course brought its own nearest. */
    private static Map<PassageKey, Double> nearest(
            Map<PassageKey, Double> found, int count, Set<PassageKey> others) {
        NearestPassages nearest = new NearestPassages(count);
        found.forEach(nearest::add);
        Map<PassageKey, Double> cosines = nearest.cosines();
        found.forEach((key, cosine) -> {
            if (others.contains(key)) {
                cosines.put(key, cosine);
            }
        });
        return cosines;
    }

    private <T> List<T> all(List<Future<T>> searches) throws IndexException {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<T> found = new ArrayList<>();
        try {
            for (Future<T> search : searches) {
                found.add(search.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            return found;
        } catch (ExecutionException e) {
            throw away(e);
        } catch (TimeoutException e) {
            throw vectorsAway(
                    new IndexException(
                            Kind.UNREACHABLE,
                            "The Redis at %s does not answer in time. Look whether it is busy or paused."
                                    .formatted(calls.host()),
                            e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException(Kind.FAILED, "The search was broken off. Ask again.", e);
        } finally {
            searches.forEach(search -> search.cancel(true));
        }
    }

    /** Words can be searched whatever is wrong with the server. */
    private static IndexException away(ExecutionException e) {
        return switch (e.getCause()) {
            case IndexException trouble -> vectorsAway(trouble);
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case null, default -> throw new IllegalStateException(e);
        };
    }

    public static IndexException vectorsAway(IndexException trouble) {
        return new IndexException(Kind.VECTORS_UNREACHABLE, String.valueOf(trouble.getMessage()), trouble);
    }
}
