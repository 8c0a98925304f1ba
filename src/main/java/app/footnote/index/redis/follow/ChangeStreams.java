package app.footnote.index.redis.follow;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Reads the streams of changes of all courses. Changes are read again until {@link #setPosition} confirms that they
 * have been applied. Not thread-safe.
 */
final class ChangeStreams {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final String NOTE_FIELD = "note";
    private static final String HEAD_FIELD = "head";
    private static final String NONE = "";

    private final RedisCalls calls;
    private final LibraryKeys keys;

    /** The id of the last entry that was applied, for each course. */
    private final Map<CourseId, String> positions = new HashMap<>();

    ChangeStreams(RedisCalls calls, LibraryKeys keys) {
        this.calls = calls;
        this.keys = keys;
    }

    /**
     * Changes of a course.
     *
     * @param heads the new head of each changed note; empty if the note was removed from the course
     * @param position the id of the last entry
     */
    record CourseChanges(Map<NoteId, Optional<NoteHead>> heads, String position) {
    }

    void forgetAll() {
        positions.clear();
    }

    void keepOnly(Set<CourseId> courses) {
        positions.keySet().retainAll(courses);
    }

    void removePosition(CourseId course) {
        positions.remove(course);
    }

    void setPosition(CourseId course, String position) {
        positions.put(course, position);
    }

    /**
     * Reads the new changes of all courses in one round trip. A course is missing in the result if it has no position,
     * or if its stream no longer contains the entry at the position.
     */
    Map<CourseId, CourseChanges> read() throws IndexException {
        if (positions.isEmpty()) {
            return Map.of();
        }
        Map<CourseId, CourseChanges> changes = new HashMap<>();
        calls.batch(keys.courses(), this::request).forEach((course, entries) -> {
            if (entries.isEmpty() || !id(entries.getFirst()).equals(positions.get(course))) {
                LOG.info("The stream of course {} does not continue at its position", course);
            } else {
                changes.put(course, changes(course, entries));
            }
        });
        return changes;
    }

    /** Requests the entry at the position too, which shows that no changes are missing. */
    private Supplier<Map<CourseId, List<StreamEntry>>> request(AbstractPipeline pipeline) {
        Map<CourseId, Response<List<StreamEntry>>> answers = new HashMap<>();
        positions.forEach(
                (course, position) -> answers.put(
                        course, pipeline.xrange(keys.course(course).changes(), position, "+")));
        return () -> answers.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().get()));
    }

    private static CourseChanges changes(CourseId course, List<StreamEntry> entries) {
        Map<NoteId, Optional<NoteHead>> heads = new LinkedHashMap<>();
        for (StreamEntry entry : entries.subList(1, entries.size())) {
            String note = entry.getFields().getOrDefault(NOTE_FIELD, NONE);
            String head = entry.getFields().getOrDefault(HEAD_FIELD, NONE);
            if (!note.isEmpty()) {
                NoteId id = new NoteId(note);
                heads.put(id, head.isEmpty() ? Optional.empty() : Optional.of(NoteHead.parse(course, id, head)));
            }
        }
        return new CourseChanges(heads, id(entries.getLast()));
    }

    /** The id of the last entry of a course's stream; empty if the stream is empty. */
    Optional<String> end(CourseId course) throws IndexException {
        return calls.call(redis -> redis.xrevrange(keys.course(course).changes(), "+", "-", 1))
                .stream()
                .map(ChangeStreams::id)
                .findFirst();
    }

    private static String id(StreamEntry entry) {
        return entry.getID().toString();
    }
}
