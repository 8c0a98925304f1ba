package app.footnote.index.redis.search;

import app.footnote.index.redis.follow.LibraryFollower;

/**
 * Detects that the lexicon may be out of date, because a search finds editions that are not in it, or does not find
 * those that are. Safe for use by several threads.
 */
final class StaleLexiconDetector {

    private final LibraryFollower follower;
    private volatile boolean stale;

    StaleLexiconDetector(LibraryFollower follower) {
        this.follower = follower;
    }

    /** Called with each edition that a search has found. */
    void checkEdition(String name) {
        if (!follower.contains(name)) {
            stale = true;
        }
    }

    /** Called if the vectors of an edition in the lexicon are missing. */
    void reportMissing() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }
}
