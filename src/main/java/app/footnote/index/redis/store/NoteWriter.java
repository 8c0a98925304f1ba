package app.footnote.index.redis.store;

import app.footnote.index.Description;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
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
public record NoteWriter(RedisCalls calls, LibraryKeys keys, String token) {

    private static final Logger LOG = LoggerFactory.getLogger(NoteWriter.class);

    /** Lexicons that are further behind are compared with all heads. */
    private static final String CHANGES_KEPT = "10000";

    /** How often a server may be killed under one note. */
    private static final int ATTEMPTS = 5;

    public Lease lease(LibraryKeys.OfCourse course, NoteId note) throws IndexException {
        return Lease.take(calls, course, note, token);
    }

    /** Writes a generation and lets it count. */
    public Head replace(StoredNote note, Content content, Lease lease) throws IndexException {
        long number = calls.call(redis -> redis.incr(keys.generations()));
        Head head = head(note, Generation.of(number, content.embeddingTag()), content.description());
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

    private static Head head(StoredNote note, Generation generation, Optional<Description> description) {
        Head plain = new Head(note, generation, Optional.empty(), 0);
        return description.map(said -> plain.described(said.card(), PageRuns.runs(said.pages()))).orElse(plain);
    }

    private void write(LibraryKeys.OfCourse course, Head head, Content content, Lease lease) throws IndexException {
        int passages = content.passages().size();
        new Waste(calls).announce(course, head.generation(), head.note().note(), passages);
        GenerationStore store = new GenerationStore(calls);
        for (int run = 0; run < GenerationStore.runs(passages); run++) {
            lease.renew();
            store.write(course, head.generation(), run, content);
        }
        Optional<byte[]> pages = content.description().flatMap(Description::pages);
        if (pages.isPresent()) {
            new PageRuns(calls).write(course, head.generation(), pages.get(), lease);
        }
    }

    private boolean isSettled(LibraryKeys.OfCourse course, Head head, Lease lease) throws IndexException {
        NoteId note = head.note().note();
        String answer = calls.script(
                Scripts.SWITCH,
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
        if (answer.equals(Scripts.LEASE_LOST)) {
            throw Lease.lost(calls.host());
        }
        return answer.equals(Scripts.DONE);
    }

    /** Says something else of a generation that counts; its pages stay unless there are others. */
    public Head describe(Head head, Description description, Lease lease) throws IndexException {
        LibraryKeys.OfCourse course = keys.course(head.note().course());
        Optional<byte[]> pages = description.pages();
        int runs = pages.isPresent() ? PageRuns.runs(pages) : head.pageRuns();
        Head described = head.described(description.card(), runs);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (pages.isPresent()) {
                new PageRuns(calls).remove(course, head.generation());
                new PageRuns(calls).write(course, head.generation(), pages.get(), lease);
            }
            if (isDescribed(course, head, described, lease)) {
                return described;
            }
        }
        throw forgetful();
    }

    private boolean isDescribed(LibraryKeys.OfCourse course, Head head, Head described, Lease lease)
            throws IndexException {
        NoteId note = head.note().note();
        String answer = calls.script(
                Scripts.DESCRIBE,
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
    public void remove(LibraryKeys.OfCourse course, NoteId note, Lease lease) throws IndexException {
        String answer = calls.script(
                Scripts.REMOVE,
                List.of(course.heads(), course.waste(), course.changes(), course.lease(note), course.removed()),
                List.of(lease.token(), note.value(), CHANGES_KEPT));
        if (!answer.equals(Scripts.DONE)) {
            throw Lease.lost(calls.host());
        }
    }

    /** What a course says of a note. */
    public Optional<Head> head(LibraryKeys.OfCourse course, NoteId note) throws IndexException {
        String written = calls.call(redis -> redis.hget(course.heads(), note.value()));
        return Optional.ofNullable(written).map(head -> Head.parse(course.course(), note, head));
    }

    /** What all courses say of a note, the generation that counts last: more than one if a move was broken off. */
    public List<Head> heads(NoteId note) throws IndexException {
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

    private static List<Head> heads(NoteId note, Map<CourseId, Response<@Nullable String>> written) {
        List<Head> heads = new ArrayList<>();
        written.forEach((course, answer) -> {
            String head = answer.get();
            if (head != null) {
                heads.add(Head.parse(course, note, head));
            }
        });
        heads.sort(Comparator.comparingLong(head -> head.generation().number()));
        return heads;
    }

    /** Removes what was replaced. If that fails it is waste, and is swept another time. */
    public void forget(LibraryKeys.OfCourse course, Head old) {
        try {
            new Waste(calls.with(RedisCalls.WHILE_ASKED)).remove(course, old.generation(), old.note().passages());
        } catch (IndexException e) {
            LOG.info("A generation that was replaced is left for later", e);
        }
    }
}
