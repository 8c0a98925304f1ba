package app.footnote.index.redis.store;

import static app.footnote.index.ConditionWait.await;
import static app.footnote.index.redis.SharingComputer.DATABASES;
import static app.footnote.index.redis.SharingComputer.TREES;
import static app.footnote.index.redis.SharingComputer.content;
import static app.footnote.index.redis.SharingComputer.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.SharingComputer;
import app.footnote.index.redis.SharingComputersTestBase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Several computers that change the same note at the same time. */
class NoteLeaseIT extends SharingComputersTestBase {

    @Test
    void twoComputersWriteTheSameContentOnce() throws Exception {
        try (SharingComputer other = open("other"); ExecutorService writing = Executors.newSingleThreadExecutor()) {
            Future<Void> second;
            NoteHead first;
            try (NoteLease lease = one.writer().lease(COURSE, TREES)) {
                long before = setCommands();
                second = writing.submit(() -> {
                    other.put(TREES, DATABASES, "Rotations balance trees.");
                    return null;
                });
                await(() -> setCommands() > before);
                first = one.writer()
                        .replace(stored(TREES, DATABASES, 1), content(TREES, "Rotations balance trees."), lease);
            }
            second.get();
            assertThat(other.writer().head(COURSE, TREES)).contains(first);
            assertThat(other.find("rotation")).hasSize(1);
        }
    }

    /** The number of SET commands that the server has executed; a lease is requested with SET. */
    private long setCommands() {
        Matcher calls = Pattern.compile("cmdstat_set:calls=(\\d+)").matcher(one.redis.info("commandstats"));
        return calls.find() ? Long.parseLong(calls.group(1)) : 0;
    }

    @Test
    void aWriterWithAnExpiredLeaseChangesNothing() throws Exception {
        one.put(TREES, DATABASES, "old");
        NoteLease late = one.writer().lease(COURSE, TREES);
        one.redis.del(COURSE.lease(TREES));
        try (NoteLease other = one.writer().lease(COURSE, TREES)) {
            assertFails(
                    Kind.UNREACHABLE,
                    () -> one.writer().replace(stored(TREES, DATABASES, 1), content(TREES, "new"), late));
            late.close();
            assertThat(one.redis.get(COURSE.lease(TREES))).isEqualTo(other.token());
        }
        assertThat(one.find("old")).extracting(NoteLeaseIT::text).containsExactly("old");
    }

    @Test
    void acquiringAnOwnLeaseAgainRenewsIt() throws Exception {
        NoteHeadWriter writer = one.writer();
        try (NoteLease _ = writer.lease(COURSE, TREES)) {
            one.redis.pexpire(COURSE.lease(TREES), 5_000);
            try (NoteLease again = writer.lease(COURSE, TREES)) {
                assertThat(again.waited()).isFalse();
                assertThat(one.redis.pttl(COURSE.lease(TREES))).isGreaterThan(5_000);
            }
        }
    }

    private static String text(Candidate candidate) {
        return candidate.passage().plain();
    }

    private static void assertFails(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(IndexException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
        });
    }
}
