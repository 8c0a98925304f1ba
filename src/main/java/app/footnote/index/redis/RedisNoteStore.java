package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.NoteDescription;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.index.redis.store.PageRunStore;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** What computers know of one another's notes through a library in Redis. */
final class RedisNoteStore implements SharedNoteStore {

    /** How often pages are looked for again because their note was replaced in the meantime. */
    private static final int LOOKS = 3;
    private static final String FORGOTTEN = "";

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final LibraryFollower follower;
    private final ChangeWriter desk;
    private final Writing writing;
    private Runnable listener = () -> {
    };
    private long told = -1;

    /** Writes a note as the index does. */
    @FunctionalInterface
    interface Writing {
        void replace(StoredNote note, List<EmbeddedPassage> passages, Optional<NoteDescription> description)
                throws IndexException;
    }

    RedisNoteStore(RedisCalls calls, LibraryKeys keys, LibraryFollower follower, ChangeWriter desk, Writing writing) {
        this.calls = calls;
        this.keys = keys;
        this.follower = follower;
        this.desk = desk;
        this.writing = writing;
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages, NoteDescription description)
            throws IndexException {
        writing.replace(note, passages, Optional.of(description));
    }

    @Override
    public void describe(NoteId note, String contentHash, NoteDescription description) throws IndexException {
        desk.make(changes -> changes.describe(note, contentHash, description));
    }

    @Override
    public Optional<byte[]> pages(NoteId note, String contentHash) throws IndexException {
        for (int look = 1; look <= LOOKS; look++) {
            Optional<NoteHead> head = follower.ledger()
                    .head(note)
                    .filter(now -> now.note().contentHash().equals(contentHash));
            if (head.isPresent()) {
                Optional<byte[]> pages = new PageRunStore(calls).read(keys.course(head.get().note().course()),
                        head.get());
                if (pages.isPresent() || head.get().pageRuns() == 0) {
                    return pages;
                }
            }
            follower.follow();
        }
        return Optional.empty();
    }

    @Override
    public void renameCourse(CourseId course, String name) throws IndexException {
        desk.make(changes -> changes.name(course, name));
    }

    @Override
    public void removeCourse(CourseId course) throws IndexException {
        renameCourse(course, FORGOTTEN);
    }

    @Override
    public Optional<SharedContents> contents() {
        return follower.ledger().holdings();
    }

    @Override
    public synchronized void onChange(Runnable changed) {
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
