package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.params.SetParams;

/**
 * The exclusive right of a computer to change a note. It expires by itself, so that a computer that disappears blocks
 * no other one; a computer that returns later finds that its lease is lost. Not thread-safe.
 */
public final class NoteLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoteLease.class);
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration RENEWAL_INTERVAL = TERM.dividedBy(3);

    /** A computer renews its lease while it writes, which takes long for a long note in a large course. */
    private static final Duration MAX_WAIT = Duration.ofMinutes(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final RedisCalls calls;
    private final String key;
    private final String token;
    private final boolean waited;
    private final List<NoteLease> renewedTogether = new ArrayList<>();
    private long renewAtNanos;

    private NoteLease(RedisCalls calls, String key, String token) throws IndexException {
        this.calls = calls;
        this.key = key;
        this.token = token;
        this.waited = acquire();
    }

    /**
     * Acquires the lease of a note, and waits while another computer has it.
     *
     * @param token identifies this computer while it has the library open, so that it does not wait for its own lease
     * that it failed to release
     */
    static NoteLease acquire(RedisCalls calls, LibraryKeys.OfCourse course, NoteId note, String token)
            throws IndexException {
        return new NoteLease(calls, course.lease(note), token);
    }

    /** Returns whether another computer had the lease. */
    private boolean acquire() throws IndexException {
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        for (boolean waiting = false;; waiting = true) {
            renewAtNanos = System.nanoTime() + RENEWAL_INTERVAL.toNanos();
            if (create() || prolong()) {
                return waiting;
            }
            if (System.nanoTime() > end) {
                throw new IndexException(
                        Kind.FAILED, Message.of("index.redis.note-locked", calls.host()),
                        Remedy.of(RemedyAction.TRY_AGAIN_LATER));
            }
            pause();
        }
    }

    private boolean create() throws IndexException {
        SetParams ifAbsent = SetParams.setParams().nx().px(TERM.toMillis());
        return calls.call(redis -> Optional.ofNullable(redis.set(key, token, ifAbsent))).isPresent();
    }

    /** This computer may have the lease already, because an answer was lost or its release failed. */
    private boolean prolong() throws IndexException {
        String answer = calls.script(RedisScripts.RENEW, List.of(key), List.of(token, Long.toString(TERM.toMillis())));
        return answer.equals(RedisScripts.DONE);
    }

    private void pause() throws IndexException {
        try {
            if (calls.closing().await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw interrupted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private static IndexException interrupted() {
        return new IndexException(
                Kind.FAILED, Message.of("index.redis.wait-interrupted"), Remedy.of(RemedyAction.TRY_AGAIN));
    }

    /** Whether another computer had the lease before, and may have changed the note. */
    public boolean waited() {
        return waited;
    }

    String token() {
        return token;
    }

    /** Renews another lease together with this one. Moving a note between two courses needs both. */
    public void renewWith(NoteLease other) {
        renewedTogether.add(other);
    }

    /** Renews the lease if a third of its term has passed. */
    void renew() throws IndexException {
        long now = System.nanoTime();
        if (now - renewAtNanos >= 0) {
            renewAtNanos = now + RENEWAL_INTERVAL.toNanos();
            if (!prolong()) {
                throw lost(calls.host());
            }
        }
        for (NoteLease other : renewedTogether) {
            other.renew();
        }
    }

    static IndexException lost(String host) {
        return new IndexException(
                Kind.UNREACHABLE, Message.of("index.redis.lease-lost", host), Remedy.of(RemedyAction.AUTOMATIC_RETRY));
    }

    @Override
    public void close() {
        try {
            calls.withRetryTime(RedisCalls.SHORT_RETRY_TIME).script(RedisScripts.RELEASE, List.of(key), List.of(token));
        } catch (IndexException e) {
            LOG.info("A lease was not released; it expires by itself", e);
        }
    }
}
