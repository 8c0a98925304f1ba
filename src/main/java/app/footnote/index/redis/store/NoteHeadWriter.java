package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.NoteDescription;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Response;

/**
 * Changes the notes of a library. A new generation is written beside the old one, then a script replaces the old one by
 * the new one, and then the old one is removed. The caller must have the lease of the note. Immutable.
 *
 * @param token identifies the leases of this computer
 */
public record NoteHeadWriter(RedisCalls calls, LibraryKeys keys, String token) {

    private static final Logger LOG = LoggerFactory.getLogger(NoteHeadWriter.class);

    /** The length of the stream of changes. A computer that has missed more compares all heads. */
    private static final String MAX_CHANGES = "10000";

    /** How often a note is written again after the server has lost parts of it. */
    private static final int ATTEMPTS = 5;

    public NoteLease lease(LibraryKeys.OfCourse course, NoteId note) throws IndexException {
        return NoteLease.acquire(calls, course, note, token);
    }

    /** Writes a new generation and makes it the current one. */
    public NoteHead replace(StoredNote note, NoteContent content, NoteLease lease) throws IndexException {
        long number = calls.call(redis -> redis.incr(keys.generations()));
        NoteHead head = head(note, Generation.of(number, content.embeddingTag()), content.description());
        LibraryKeys.OfCourse course = keys.course(note.course());
        calls.call(redis -> redis.sadd(keys.courses(), note.course().value()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            write(course, head, content, lease);
            if (makeCurrent(course, head, lease)) {
                return head;
            }
            LOG.info("The server has lost a part of note {}, which is written again", note.note());
        }
        throw dataLost(calls.host());
    }

    private static NoteHead head(StoredNote note, Generation generation, Optional<NoteDescription> description) {
        NoteHead head = new NoteHead(note, generation, Optional.empty(), 0);
        return description.map(data -> head.described(data.card(), PageRunStore.runs(data.pages()))).orElse(head);
    }

    private void write(LibraryKeys.OfCourse course, NoteHead head, NoteContent content, NoteLease lease)
            throws IndexException {
        int passages = content.passages().size();
        new OrphanedGenerations(calls).register(course, head.generation(), head.note().note(), passages);
        GenerationStore store = new GenerationStore(calls);
        for (int run = 0; run < GenerationStore.runs(passages); run++) {
            lease.renew();
            store.write(course, head.generation(), run, content);
        }
        Optional<byte[]> pages = content.description().flatMap(NoteDescription::pages);
        if (pages.isPresent()) {
            new PageRunStore(calls).write(course, head.generation(), pages.get(), lease);
        }
    }

    /** Returns false if parts of the generation are missing. */
    private boolean makeCurrent(LibraryKeys.OfCourse course, NoteHead head, NoteLease lease) throws IndexException {
        NoteId note = head.note().note();
        String answer = calls.script(
                RedisScripts.REPLACE,
                List.of(
                        course.heads(), course.orphans(), course.changes(), course.lease(note), course.removed(),
                        course.passages(head.generation()), course.pages(head.generation())),
                List.of(
                        lease.token(), note.value(), head.value(), head.generation().toString(), MAX_CHANGES,
                        Integer.toString(GenerationStore.runs(head.note().passages())),
                        Integer.toString(head.pageRuns())));
        return isDone(answer);
    }

    private boolean isDone(String answer) throws IndexException {
        if (answer.equals(RedisScripts.LEASE_LOST)) {
            throw NoteLease.lost(calls.host());
        }
        return answer.equals(RedisScripts.DONE);
    }

    /** Changes the description of the current generation; its pages stay if the description has none. */
    public NoteHead describe(NoteHead head, NoteDescription description, NoteLease lease) throws IndexException {
        LibraryKeys.OfCourse course = keys.course(head.note().course());
        Optional<byte[]> pages = description.pages();
        int runs = pages.isPresent() ? PageRunStore.runs(pages) : head.pageRuns();
        NoteHead described = head.described(description.card(), runs);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (pages.isPresent()) {
                new PageRunStore(calls).remove(course, head.generation());
                new PageRunStore(calls).write(course, head.generation(), pages.get(), lease);
            }
            if (isDescribed(course, head, described, lease)) {
                return described;
            }
        }
        throw dataLost(calls.host());
    }

    private boolean isDescribed(LibraryKeys.OfCourse course, NoteHead head, NoteHead described, NoteLease lease)
            throws IndexException {
        NoteId note = head.note().note();
        String answer = calls.script(
                RedisScripts.DESCRIBE,
                List.of(course.heads(), course.changes(), course.lease(note), course.pages(head.generation())),
                List.of(
                        lease.token(), note.value(), head.value(), described.value(), MAX_CHANGES,
                        Integer.toString(described.pageRuns())));
        return isDone(answer);
    }

    static IndexException dataLost(String host) {
        return new IndexException(
                Kind.FAILED, Message.of("index.redis.data-lost", host), Remedy.of(RemedyAction.CHECK_REDIS_RESTARTS));
    }

    /** Removes a note from a course; does nothing if it is not there. */
    public void remove(LibraryKeys.OfCourse course, NoteId note, NoteLease lease) throws IndexException {
        String answer = calls.script(
                RedisScripts.REMOVE,
                List.of(course.heads(), course.orphans(), course.changes(), course.lease(note), course.removed()),
                List.of(lease.token(), note.value(), MAX_CHANGES));
        if (!answer.equals(RedisScripts.DONE)) {
            throw NoteLease.lost(calls.host());
        }
    }

    /** The head of a note in a course. */
    public Optional<NoteHead> head(LibraryKeys.OfCourse course, NoteId note) throws IndexException {
        String value = calls.call(redis -> redis.hget(course.heads(), note.value()));
        return Optional.ofNullable(value).map(head -> NoteHead.parse(course.course(), note, head));
    }

    /** The heads of a note in all courses, the current one last; more than one if a move was interrupted. */
    public List<NoteHead> heads(NoteId note) throws IndexException {
        List<CourseId> courses = calls.call(redis -> redis.smembers(keys.courses()))
                .stream()
                .map(CourseId::new)
                .toList();
        return calls.batch(keys.courses(), pipeline -> {
            Map<CourseId, Response<@Nullable String>> values = new LinkedHashMap<>();
            courses.forEach(
                    course -> values.put(course, pipeline.hget(keys.course(course).heads(), note.value())));
            return () -> heads(note, values);
        });
    }

    private static List<NoteHead> heads(NoteId note, Map<CourseId, Response<@Nullable String>> values) {
        List<NoteHead> heads = new ArrayList<>();
        values.forEach((course, answer) -> {
            String head = answer.get();
            if (head != null) {
                heads.add(NoteHead.parse(course, note, head));
            }
        });
        heads.sort(Comparator.comparingLong(head -> head.generation().number()));
        return heads;
    }

    /** Removes a replaced generation. If this fails, it is removed when the library is opened again. */
    public void discard(LibraryKeys.OfCourse course, NoteHead old) {
        try {
            new OrphanedGenerations(calls.withRetryTime(RedisCalls.SHORT_RETRY_TIME)).remove(course, old.generation(),
                    old.note().passages());
        } catch (IndexException e) {
            LOG.info("A replaced generation is removed later", e);
        }
    }
}
