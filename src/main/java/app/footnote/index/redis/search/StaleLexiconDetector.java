package app.footnote.index.redis.search;

import app.footnote.index.redis.follow.LibraryFollower;

/**
 * Whether a search met generations that the lexicon does not know, or found that those which it knows are gone: then
 * the lexicon is perhaps behind. Safe for use by many threads.
 */
final class StaleLexiconDetector {

    private final LibraryFollower follower;
    private volatile boolean strange;

    StaleLexiconDetector(LibraryFollower follower) {
        this.follower = follower;
    }

    void saw(String generation) {
        if (!follower.knows(generation)) {
            strange = true;
        }
    }

    void sawGone() {
        strange = true;
    }

    boolean isStrange() {
        return strange;
    }
}
