package app.footnote.index.redis;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.NoteDescription;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNoteStore;
import app.footnote.index.StoredNote;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.GenerationStore;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHead;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** The shared notes of a library in Redis. Safe for use by several threads. */
final class RedisNoteStore implements SharedNoteStore {

    /** How often pages are read because their note is replaced meanwhile. */
    private static final int MAX_ATTEMPTS = 3;

    /** The name of a course that has been removed. */
    private static final String REMOVED = "";

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final LibraryFollower follower;
    private final ChangeWriter writer;
    private final Replacement replacement;
    private Runnable listener = () -> {
    };
    private long notifiedVersion = -1;

    /** Replaces the passages of a note in the index. */
    @FunctionalInterface
    interface Replacement {
        void replace(StoredNote note, List<EmbeddedPassage> passages, Optional<NoteDescription> description)
                throws IndexException;
    }

    RedisNoteStore(RedisCalls calls, LibraryKeys keys, LibraryFollower follower, ChangeWriter writer,
            Replacement replacement) {
        this.calls = calls;
        this.keys = keys;
        this.follower = follower;
        this.writer = writer;
        this.replacement = replacement;
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages, NoteDescription description)
            throws IndexException {
        replacement.replace(note, passages, Optional.of(description));
    }

    @Override
    public void describe(NoteId note, String contentHash, NoteDescription description) throws IndexException {
        writer.write(changes -> changes.describe(note, contentHash, description));
    }

    @Override
    public Optional<byte[]> pages(NoteId note, String contentHash) throws IndexException {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Optional<NoteHead> head = follower.head(note)
                    .filter(now -> now.note().contentHash().equals(contentHash));
            if (head.isPresent()) {
                Optional<byte[]> pages = new GenerationStore(calls).pages(keys.course(head.get().note().course()),
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
        writer.write(changes -> changes.renameCourse(course, name));
    }

    @Override
    public void removeCourse(CourseId course) throws IndexException {
        renameCourse(course, REMOVED);
    }

    @Override
    public Optional<SharedContents> contents() {
        return follower.contents();
    }

    @Override
    public synchronized void onChange(Runnable newListener) {
        listener = newListener;
        notifiedVersion = -1;
        notifyListener();
    }

    /** Calls the listener if the contents have changed since the last call. */
    synchronized void notifyListener() {
        long version = follower.contentsVersion();
        if (version != notifiedVersion && follower.contents().isPresent()) {
            notifiedVersion = version;
            listener.run();
        }
    }
}
