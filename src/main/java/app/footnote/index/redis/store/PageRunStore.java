package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisCalls;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stores the pages of a generation in runs, each small enough to be transferred quickly. Immutable. */
record PageRunStore(RedisCalls calls) {

    private static final int RUN_BYTES = 1 << 20;
    private static final byte[] MISSING_RUN = {};

    static int runs(Optional<byte[]> pages) {
        return pages.map(bytes -> Math.ceilDiv(bytes.length, RUN_BYTES)).orElse(0);
    }

    /** @param lease renewed between the runs */
    void write(LibraryKeys.OfCourse course, Generation generation, byte[] pages, NoteLease lease)
            throws IndexException {
        for (int run = 0; run * RUN_BYTES < pages.length; run++) {
            lease.renew();
            byte[] field = GenerationStore.bytes(Integer.toString(run));
            byte[] bytes = Arrays
                    .copyOfRange(pages, run * RUN_BYTES, Math.min(pages.length, (run + 1) * RUN_BYTES));
            calls.call(redis -> redis.hset(GenerationStore.bytes(course.pages(generation)), field, bytes));
        }
    }

    void remove(LibraryKeys.OfCourse course, Generation generation) throws IndexException {
        calls.call(redis -> redis.unlink(course.pages(generation)));
    }

    /** The pages; empty if they are missing or incomplete. */
    Optional<byte[]> read(LibraryKeys.OfCourse course, NoteHead head) throws IndexException {
        Map<String, byte[]> runs = new HashMap<>();
        calls.call(redis -> redis.hgetAll(GenerationStore.bytes(course.pages(head.generation()))))
                .forEach((field, run) -> runs.put(new String(field, StandardCharsets.UTF_8), run));
        if (head.pageRuns() == 0 || runs.size() != head.pageRuns()) {
            return Optional.empty();
        }
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        for (int run = 0; run < runs.size(); run++) {
            pages.writeBytes(runs.getOrDefault(Integer.toString(run), MISSING_RUN));
        }
        return Optional.of(pages.toByteArray());
    }
}
