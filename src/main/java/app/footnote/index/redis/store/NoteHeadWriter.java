package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.NoteDescription;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
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
 * Changes what a library says of a note. A new generation is written whole beside the old one, then one script lets it
 * take the old one's place, then the old one is removed. Whoever calls has the note's lease.
 *
 * @param token what this computer's leases bear
 */
public record NoteHeadWriter(RedisCalls calls, LibraryKeys keys, String token) {

    private static final Logger LOG = LoggerFactory.getLogger(NoteHeadWriter.class);

    /** Lexicons that are further behind are compared with all heads. */
    private static final String CHANGES_KEPT = "10000";

    /** How often a server may be killed under one note. */
    private static final int ATTEMPTS = 5;

    public NoteLease lease(LibraryKeys.OfCourse course, NoteId note) throws IndexException {
        return NoteLease.take(calls, course, note, token);
    }

    /** Writes a generation and lets it count. */
    public NoteHead replace(StoredNote note, NoteContent content, NoteLease lease) throws IndexException {
        long number = calls.call(redis -> redis.incr(keys.generations()));
        NoteHead head = head(note, Generation.of(number, content.embeddingTag()), content.description());
        LibraryKeys.OfCourse course = keys.course(note.course());
        calls.call(redis -> redis.sadd(keys.courses(), note.course().value()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            write(course, head, content, lease);
            if (isSettled(course, head, lease)) {
                return head;
            }
            LOG.info("The server has forgotten a part of note {}, which is written again", note.note());
        }
        throw forgetful();
    }

    private static NoteHead head(StoredNote note, Generation generation, Optional<NoteDescription> description) {
        NoteHead plain = new NoteHead(note, generation, Optional.empty(), 0);
        return description.map(said -> plain.described(said.card(), PageRunStore.runs(said.pages()))).orElse(plain);
    }

    private void write(LibraryKeys.OfCourse course, NoteHead head, NoteContent content, NoteLease lease)
            throws IndexException {
        int passages = content.passages().size();
        new OrphanedGenerations(calls).announce(course, head.generation(), head.note().note(), passages);
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

    private boolean isSettled(LibraryKeys.OfCourse course, NoteHead head, NoteLease lease) throws IndexException {
        NoteId note = head.note().note();
        String answer = calls.script(
                RedisScripts.SWITCH,
                List.of(
                        course.heads(), course.waste(), course.changes(), course.lease(note), course.removed(),
                        course.passages(head.generation()), course.pages(head.generation())),
                List.of(
                        lease.token(), note.value(), head.written(), head.generation().toString(), CHANGES_KEPT,
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

    /** Says something else of a generation that counts; its pages stay unless there are others. */
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
        throw forgetful();
    }

    private boolean isDescribed(LibraryKeys.OfCourse course, NoteHead head, NoteHead described, NoteLease lease)
            throws IndexException {
        NoteId note = head.note().note();
        String answer = calls.script(
                RedisScripts.DESCRIBE,
                List.of(course.heads(), course.changes(), course.lease(note), course.pages(head.generation())),
                List.of(
                        lease.token(), note.value(), head.written(), described.written(), CHANGES_KEPT,
                        Integer.toString(described.pageRuns())));
        return isDone(answer);
    }

    private IndexException forgetful() {
        return new IndexException(
                Kind.FAILED,
                "The Redis at %s forgets what it was just told. Look whether it is being restarted or drops keys, then try again."
                        .formatted(calls.host()));
    }

    /** Takes a note out of a course; does nothing if it is not there. */
    public void remove(LibraryKeys.OfCourse course, NoteId note, NoteLease lease) throws IndexException {
        String answer = calls.script(
                RedisScripts.REMOVE,
                List.of(course.heads(), course.waste(), course.changes(), course.lease(note), course.removed()),
                List.of(lease.token(), note.value(), CHANGES_KEPT));
        if (!answer.equals(RedisScripts.DONE)) {
            throw NoteLease.lost(calls.host());
        }
    }

    /** What a course says of a note. */
    public Optional<NoteHead> head(LibraryKeys.OfCourse course, NoteId note) throws IndexException {
        String written = calls.call(redis -> redis.hget(course.heads(), note.value()));
        return Optional.ofNullable(written).map(head -> NoteHead.parse(course.course(), note, head));
    }

    /** What all courses say of a note, the generation that counts last: more than one if a move was broken off. */
    public List<NoteHead> heads(NoteId note) throws IndexException {
        List<CourseId> courses = calls.call(redis -> redis.smembers(keys.courses()))
                .stream()
                .map(CourseId::new)
                .toList();
        return calls.batch(keys.courses(), pipeline -> {
            Map<CourseId, Response<@Nullable String>> written = new LinkedHashMap<>();
            courses.forEach(
                    course -> written.put(course, pipeline.hget(keys.course(course).heads(), note.value())));
            return () -> heads(note, written);
        });
    }

    private static List<NoteHead> heads(NoteId note, Map<CourseId, Response<@Nullable String>> written) {
        List<NoteHead> heads = new ArrayList<>();
        written.forEach((course, answer) -> {
            String head = answer.get();
            if (head != null) {
                heads.add(NoteHead.parse(course, note, head));
            }
        });
        heads.sort(Comparator.comparingLong(head -> head.generation().number()));
        return heads;
    }

    /** Removes what was replaced. If that fails it is waste, and is swept another time. */
    public void forget(LibraryKeys.OfCourse course, NoteHead old) {
        try {
            new OrphanedGenerations(calls.with(RedisCalls.WHILE_ASKED)).remove(course, old.generation(),
                    old.note().passages());
        } catch (IndexException e) {
            LOG.info("A generation that was replaced is left for later", e);
        }
    }
}
