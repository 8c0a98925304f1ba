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
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
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
 * Compares a question's vector with the vectors of all courses in a scope, each course on its own thread. Vectors of
 * another embedding are ignored.
 *
 * @param passages the number of passages in each course
 */
record RedisVectors(
        RedisCalls calls,
        LibraryKeys keys,
        String embeddingTag,
        Map<CourseId, Integer> passages,
        Context context) implements RemoteVectors {

    /** Longer than a search takes in a slow network, and short enough for a student to wait. */
    private static final Duration MAX_DURATION = Duration.ofSeconds(3);

    /** What the searches of all courses share. */
    record Context(ExecutorService threads, StaleLexiconDetector detector) {
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
            searches.add(context.threads().submit(() -> search.cosines(question, count, ofCourse)));
        });
        Map<PassageKey, Double> found = new HashMap<>();
        for (Map<PassageKey, Double> ofCourse : results(searches)) {
            found.putAll(ofCourse);
        }
        return nearest(found, count, new HashSet<>(others));
    }

    private CourseVectorSearch search(CourseId course, Map<String, NoteEdition> editions) {
        int ofCourse = passages.getOrDefault(course, 0);
        return new CourseVectorSearch(calls, keys.course(course), editions, ofCourse, context.detector());
    }

    /** Selects the nearest passages of all courses, each of which has found its own nearest. */
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

    private <T> List<T> results(List<Future<T>> searches) throws IndexException {
        long end = System.nanoTime() + MAX_DURATION.toNanos();
        List<T> found = new ArrayList<>();
        try {
            for (Future<T> search : searches) {
                found.add(search.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            return found;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            throw IndexException.vectorsUnreachable(calls.timeout(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException(
                    Kind.FAILED, Message.of("index.search.interrupted"), Remedy.of(RemedyAction.ASK_AGAIN), e);
        } finally {
            searches.forEach(search -> search.cancel(true));
        }
    }

    private static IndexException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IndexException failure -> IndexException.vectorsUnreachable(failure);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
