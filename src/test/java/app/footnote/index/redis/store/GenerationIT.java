package app.footnote.index.redis.store;

import static app.footnote.index.redis.SharingComputer.DATABASES;
import static app.footnote.index.redis.SharingComputer.EMBEDDING;
import static app.footnote.index.redis.SharingComputer.TREES;
import static app.footnote.index.redis.SharingComputer.content;
import static app.footnote.index.redis.SharingComputer.stored;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.redis.SharingComputer;
import app.footnote.index.redis.SharingComputersTestBase;
import app.footnote.model.CourseId;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a computer that stops while it writes or moves a note leaves behind, and how other computers complete it. */
class GenerationIT extends SharingComputersTestBase {

    private static final CourseId HISTORY = new CourseId("history");
    @Test
    void anUnfinishedGenerationIsNeverFoundAndIsRemoved() throws Exception {
        one.put(TREES, DATABASES, "old");
        Set<String> before = one.redis.keys("*");
        Generation unfinished = Generation.of(99, Generation.tag(EMBEDDING));
        new OrphanedGenerations(one.writer().calls()).register(COURSE, unfinished, TREES, 40);
        new GenerationStore(one.writer().calls())
                .write(COURSE, unfinished, 0,
                        content(TREES, IntStream.range(0, 40).mapToObj(i -> "new").toArray(String[]::new)));

        assertThat(one.find("new")).extracting(GenerationIT::text).containsExactly("old");
        try (SharingComputer next = open("next")) {
            assertThat(next.find("new")).extracting(GenerationIT::text).containsExactly("old");
        }
        assertThat(one.redis.keys("*")).isEqualTo(before);
        assertThat(one.redis.vcard(COURSE.graph(Generation.tag(EMBEDDING)))).isEqualTo(1);
    }

    @Test
    void aReplacedGenerationThatIsLeftIsRemoved() throws Exception {
        one.put(TREES, DATABASES, "old", "older");
        try (NoteLease lease = one.writer().lease(COURSE, TREES)) {
            one.writer().replace(stored(TREES, DATABASES, 1), content(TREES, "new"), lease);
        }
        assertThat(one.redis.hlen(COURSE.orphans())).isEqualTo(1);
        try (SharingComputer next = open("next")) {
            assertThat(next.find("old")).extracting(GenerationIT::text).containsExactly("new");
        }
        assertThat(one.redis.exists(COURSE.orphans())).isFalse();
        assertThat(one.redis.keys(COURSE.prefix() + "passages:*")).hasSize(1);
        assertThat(one.redis.vcard(COURSE.graph(Generation.tag(EMBEDDING)))).isEqualTo(1);
    }

    @Test
    void aGenerationThatAnotherComputerIsWritingIsNotRemoved() throws Exception {
        Generation generation = Generation.of(99, Generation.tag(EMBEDDING));
        try (NoteLease lease = one.writer().lease(COURSE, TREES)) {
            one.redis.sadd(KEYS.courses(), DATABASES.value());
            new OrphanedGenerations(one.writer().calls()).register(COURSE, generation, TREES, 1);
            lease.renew();
            open("next").close();
            assertThat(one.redis.hgetAll(COURSE.orphans())).containsOnlyKeys(generation.toString());
        }
    }

    @Test
    void aGenerationThatHasBecomeCurrentIsNotRemoved() throws Exception {
        one.put(TREES, DATABASES, "Rotations balance trees.");
        NoteHead head = one.writer().head(COURSE, TREES).orElseThrow();

        new OrphanedGenerations(one.writer().calls()).removeAll(COURSE,
                Map.of(head.generation().toString(), TREES + " 1"));

        assertThat(one.index.passages(TREES)).hasSize(1);
        assertThat(one.find("rotation")).hasSize(1).allMatch(found -> found.meaning().isPresent());
    }

    @Test
    void aRepeatedMoveCompletesAnInterruptedOne() throws Exception {
        interruptAMoveToHistory();
        one.index.move(TREES, HISTORY);
        assertIsOnlyInCourse(HISTORY);
    }

    @Test
    void replacingTheNoteCompletesAnInterruptedMove() throws Exception {
        interruptAMoveToHistory();
        one.put(TREES, HISTORY, "newest");
        assertIsOnlyInCourse(HISTORY);
        assertThat(one.find("newest")).hasSize(1);
    }

    @Test
    void anInterruptedMoveCanBeUndone() throws Exception {
        interruptAMoveToHistory();
        one.index.move(TREES, DATABASES);
        assertIsOnlyInCourse(DATABASES);
        assertThat(one.find("newer")).extracting(GenerationIT::text).containsExactly("newer");
    }

    @Test
    void removingANoteRemovesItFromAllCoursesAfterAnInterruptedMove() throws Exception {
        interruptAMoveToHistory();
        one.index.remove(TREES);
        assertThat(one.writer().heads(TREES)).isEmpty();
        try (SharingComputer next = open("next")) {
            assertThat(next.index.stored()).isEmpty();
        }
    }

    /** Moves a note as a computer does that stops before it has removed the note from its old course. */
    private void interruptAMoveToHistory() throws IndexException {
        one.put(TREES, DATABASES, "old");
        NoteHeadWriter writer = one.writer();
        try (NoteLease lease = writer.lease(KEYS.course(HISTORY), TREES)) {
            writer.replace(stored(TREES, HISTORY, 1), content(TREES, "newer"), lease);
        }
        assertThat(writer.heads(TREES)).hasSize(2);
    }

    private void assertIsOnlyInCourse(CourseId course) throws IndexException {
        assertThat(one.writer().heads(TREES)).singleElement()
                .satisfies(head -> assertThat(head.note().course()).isEqualTo(course));
        assertThat(one.index.stored()).containsExactly(stored(TREES, course, 1));
    }

    private static String text(Candidate candidate) {
        return candidate.passage().plain();
    }
}
