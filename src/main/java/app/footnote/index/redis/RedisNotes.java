package app.footnote.index.redis;

import app.footnote.index.Description;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.Holdings;
import app.footnote.index.IndexException;
import app.footnote.index.SharedNotes;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.follow.Follower;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.Head;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.PageRuns;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** What computers know of one another's notes through a library in Redis. */
final class RedisNotes implements SharedNotes {

    /** How often pages are looked for again because their note was replaced in the meantime. */
    private static final int LOOKS = 3;
    private static final String FORGOTTEN = "";

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final Follower follower;
    private final ChangeDesk desk;
    private final Writing writing;
    private Runnable listener = () -> {
    };
    private long told = -1;

    /** Writes a note as the index does. */
    @FunctionalInterface
    interface Writing {
        void replace(StoredNote note, List<EmbeddedPassage> passages, Optional<Description> description)
                throws IndexException;
    }

    RedisNotes(RedisCalls calls, LibraryKeys keys, Follower follower, ChangeDesk desk, Writing writing) {
        this.calls = calls;
        this.keys = keys;
        this.follower = follower;
        this.desk = desk;
        this.writing = writing;
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages, Description description)
            throws IndexException {
        writing.replace(note, passages, Optional.of(description));
    }

    @Override
    public void describe(NoteId note, String contentHash, Description description) throws IndexException {
        desk.make(changes -> changes.describe(note, contentHash, description));
    }

    @Override
    public Optional<byte[]> pages(NoteId note, String contentHash) throws IndexException {
        for (int look = 1; look <= LOOKS; look++) {
            Optional<Head> head = follower.ledger()
                    .head(note)
                    .filter(now -> now.note().contentHash().equals(contentHash));
            if (head.isPresent()) {
                Optional<byte[]> pages = new PageRuns(calls).read(keys.course(head.get().note().course()), head.get());
                if (pages.isPresent() || head.get().pageRuns() == 0) {
                    return pages;
                }
            }
            follower.follow();
        }
        return Optional.empty();
    }

    @Override
    public void name(CourseId course, String name) throws IndexException {
        desk.make(changes -> changes.name(course, name));
    }

    @Override
    public void forget(CourseId course) throws IndexException {
        name(course, FORGOTTEN);
    }

    @Override
    public Optional<Holdings> holdings() {
        return follower.ledger().holdings();
    }

    @Override
    public synchronized void listen(Runnable changed) {
        listener = changed;
        told = -1;
        tell();
    }

    /** Tells the listener if there is anything that it has not been told of. */
    synchronized void tell() {
        long now = follower.ledger().version();
        if (now != told && follower.ledger().holdings().isPresent()) {
            told = now;
            listener.run();
        }
    }
}
