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
 * The generations that no head names. A generation is registered before its first byte is written, and again when it is
 * replaced, until its last byte has been removed, so that nothing is left after a crash. Immutable.
 */
record OrphanedGenerations(RedisCalls calls) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedGenerations.class);

    /** The number of vectors that are removed at once; the server answers others in between. */
    private static final int VECTORS_PER_BATCH = 32;

    void register(LibraryKeys.OfCourse course, Generation generation, NoteId note, int passages)
            throws IndexException {
        calls.call(redis -> redis.hset(course.orphans(), generation.toString(), note + " " + passages));
    }

    /** Removes all orphans of a course, except those that a computer is still writing. */
    void removeAll(LibraryKeys.OfCourse course) throws IndexException {
        removeAll(course, calls.call(redis -> redis.hgetAll(course.orphans())));
    }

    /** @param candidates the orphans of a moment ago, which another computer may have made current since */
    void removeAll(LibraryKeys.OfCourse course, Map<String, String> candidates) throws IndexException {
        for (Map.Entry<String, String> orphan : candidates.entrySet()) {
            String[] noteAndPassages = orphan.getValue().split(" ", 2);
            NoteId note = new NoteId(noteAndPassages[0]);
            if (isOrphan(course, note, orphan.getKey())) {
                LOG.info("Generation {} of note {} is an orphan and is removed", orphan.getKey(), note);
                remove(course, Generation.parse(orphan.getKey()), Integer.parseInt(noteAndPassages[1]));
            }
        }
    }

    /** Checks the lease first: without a lease no computer can make the generation current any more. */
    private boolean isOrphan(LibraryKeys.OfCourse course, NoteId note, String generation) throws IndexException {
        return !calls.call(redis -> redis.exists(course.lease(note)))
                && calls.call(redis -> redis.hexists(course.orphans(), generation));
    }

    /** Removes all data of a generation. */
    void remove(LibraryKeys.OfCourse course, Generation generation, int passages) throws IndexException {
        String graph = course.graph(generation.embeddingTag());
        for (int from = 0; from < passages; from += VECTORS_PER_BATCH) {
            IntStream numbers = IntStream.range(from, Math.min(passages, from + VECTORS_PER_BATCH));
            String[] names = numbers.mapToObj(number -> new PassageKey(generation.toString(), number).name())
                    .toArray(String[]::new);
            calls.batch(graph, pipeline -> {
                var answers = Stream.of(names).map(name -> pipeline.vrem(graph, name)).toList();
                return () -> answers.stream().filter(answer -> answer.get()).count();
            });
        }
        calls.call(redis -> redis.unlink(
                course.passages(generation), course.vectors(generation), course.pages(generation)));
        calls.call(redis -> redis.hdel(course.orphans(), generation.toString()));
    }
}
