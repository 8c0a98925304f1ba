package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.lucene.store.PassageKey;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.NoteId;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generations that no head names. Each is named here before its first byte is written, or in the moment in which it is
 * replaced, until its last byte is gone: what a crash leaves behind is found again.
 */
record OrphanedGenerations(RedisCalls calls) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedGenerations.class);

    /** Vectors that are taken out of a graph together; others are served between. */
    private static final int VECTORS_AT_ONCE = 32;

    void announce(LibraryKeys.OfCourse course, Generation generation, NoteId note, int passages)
            throws IndexException {
        calls.call(redis -> redis.hset(course.waste(), generation.toString(), note + " " + passages));
    }

    /** Removes everything in a course that was left behind, except what somebody is still writing. */
    void sweep(LibraryKeys.OfCourse course) throws IndexException {
        sweep(course, calls.call(redis -> redis.hgetAll(course.waste())));
    }

    /** @param left what was waste a moment ago; another computer may have let it count since */
    void sweep(LibraryKeys.OfCourse course, Map<String, String> left) throws IndexException {
        for (Map.Entry<String, String> waste : left.entrySet()) {
            String[] noteAndPassages = waste.getValue().split(" ", 2);
            NoteId note = new NoteId(noteAndPassages[0]);
            if (isLeftBehind(course, note, waste.getKey())) {
                LOG.info("Generation {} of note {} was left behind, and is removed", waste.getKey(), note);
                remove(course, Generation.parse(waste.getKey()), Integer.parseInt(noteAndPassages[1]));
            }
        }
    }

    /** Without a lease nobody can let the generation count any more, so it is looked at after the lease. */
    private boolean isLeftBehind(LibraryKeys.OfCourse course, NoteId note, String generation) throws IndexException {
        return !calls.call(redis -> redis.exists(course.lease(note)))
                && calls.call(redis -> redis.hexists(course.waste(), generation));
    }

    /** Removes all that there is of a generation. */
    void remove(LibraryKeys.OfCourse course, Generation generation, int passages) throws IndexException {
        String graph = course.graph(generation.embeddingTag());
        for (int from = 0; from < passages; from += VECTORS_AT_ONCE) {
            IntStream numbers = IntStream.range(from, Math.min(passages, from + VECTORS_AT_ONCE));
            String[] names = numbers.mapToObj(number -> new PassageKey(generation.toString(), number).name())
                    .toArray(String[]::new);
            calls.batch(graph, pipeline -> {
                var answers = Stream.of(names).map(name -> pipeline.vrem(graph, name)).toList();
                return () -> answers.stream().filter(answer -> answer.get()).count();
            });
        }
        calls.call(redis -> redis.unlink(
                course.passages(generation), course.vectors(generation), course.pages(generation)));
        calls.call(redis -> redis.hdel(course.waste(), generation.toString()));
    }
}
