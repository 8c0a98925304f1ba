package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.NoteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.SetParams;

/**
 * The right to change a note, which one computer at a time has. It runs out by itself, so that a computer that went
 * away holds nobody up; one that comes back finds out when it wants to use it. For one thread.
 */
public final class NoteLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoteLease.class);
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration RENEWED_AFTER = TERM.dividedBy(3);
    /** A computer that works on a note renews its lease for as long as it takes: a long note in a large course. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final RedisCalls calls;
    private final String key;
    private final String token;
    private final boolean waited;
    private final List<NoteLease> together = new ArrayList<>();
    private long renewAtNanos;

    private NoteLease(RedisCalls calls, String key, String token) throws IndexException {
        this.calls = calls;
        this.key = key;
        this.token = token;
        this.waited = taken();
    }

    /**
     * Waits until no other computer has it.
     *
     * @param token of this computer, the same for as long as it has the library open: so it does not wait for a lease
     * of its own that it could not let go
     */
    static NoteLease take(RedisCalls calls, LibraryKeys.OfCourse course, NoteId note, String token)
            throws IndexException {
        return new NoteLease(calls, course.lease(note), token);
    }

    private boolean taken() throws IndexException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (boolean waiting = false;; waiting = true) {
            renewAtNanos = System.nanoTime() + RENEWED_AFTER.toNanos();
            if (isNew() || isProlonged()) {
                return waiting;
            }
            if (System.nanoTime() > end) {
                throw new IndexException(
                        Kind.FAILED,
                        "Another computer has been changing the same note in the Redis at %s for a long time. Try again later."
                                .formatted(calls.host()));
            }
            rest();
        }
    }

    private boolean isNew() throws IndexException {
        SetParams unlessTaken = SetParams.setParams().nx().px(TERM.toMillis());
        return calls.call(redis -> Optional.ofNullable(redis.set(key, token, unlessTaken))).isPresent();
    }

    /** It may be ours already, because an answer was lost or it could not be let go: then its term begins anew. */
    private boolean isProlonged() throws IndexException {
        String answer = calls.script(RedisScripts.RENEW, List.of(key), List.of(token, Long.toString(TERM.toMillis())));
        return answer.equals(RedisScripts.DONE);
    }

    private void rest() throws IndexException {
        try {
            if (calls.closing().await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw brokenOff();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw brokenOff();
        }
    }

    private static IndexException brokenOff() {
        return new IndexException(Kind.FAILED, "Waiting for another computer was broken off. Try again.");
    }

    /** Whether somebody else had it before, and may have changed the note. */
    public boolean waited() {
        return waited;
    }

    String token() {
        return token;
    }

    /** From now on another lease is renewed with this one: who copies from one course to the other needs both. */
    public void renewWith(NoteLease other) {
        together.add(other);
    }

    /** Holds it longer if that is due. */
    void renew() throws IndexException {
        long now = System.nanoTime();
        if (now - renewAtNanos >= 0) {
            renewAtNanos = now + RENEWED_AFTER.toNanos();
            if (!isProlonged()) {
                throw lost(calls.host());
            }
        }
        for (NoteLease other : together) {
            other.renew();
        }
    }

    static IndexException lost(String host) {
        return new IndexException(
                Kind.UNREACHABLE,
                "Writing a note to the Redis at %s took so long that another computer was let in. It is tried again by itself."
                        .formatted(host));
    }

    @Override
    public void close() {
        try {
            calls.with(RedisCalls.WHILE_ASKED).script(RedisScripts.RELEASE, List.of(key), List.of(token));
        } catch (IndexException e) {
            LOG.info("A lease was not let go; it runs out by itself", e);
        }
    }
}
