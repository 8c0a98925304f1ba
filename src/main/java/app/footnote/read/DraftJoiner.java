package app.footnote.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins neighbours of one page across headings: on a slide all that fits, elsewhere what would be too tiny to be found
 * or understood alone.
 */
final class DraftJoiner {

    private final PassageSizes sizes;
    private final boolean slide;

    DraftJoiner(PassageSizes sizes, boolean slide) {
        this.sizes = sizes;
        this.slide = slide;
    }

    List<Draft> join(List<Draft> page) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : page) {
            if (joined.isEmpty() || !joins(joined.getLast(), draft)) {
                joined.add(draft);
            } else {
                joined.add(together(joined.removeLast(), draft));
            }
        }
        return joined;
    }

    private boolean joins(Draft before, Draft next) {
        if (before.pieces().getLast().isAbout()) {
            return false;
        }
        int tokens = together(before, next).tokens();
        if (slide || before.isTitlesAlone() || next.isTitlesAlone()) {
            return tokens <= sizes.most() - sizes.titles();
        }
        boolean oneIsTiny = Math.min(before.tokens(), next.tokens()) <= sizes.tiny();
        return oneIsTiny && areClose(before, next) && tokens <= sizes.aim();
    }

    /** Sections of one parent, or a parent and its first child. */
    private static boolean areClose(Draft before, Draft next) {
        int deeper = Math.max(before.headings().size(), next.headings().size());
        return before.sharedHeadings(next).size() >= deeper - 1;
    }

    /**
     * A slide's parts stand under the titles that they share. Elsewhere the larger one's titles are kept: it may be the
     * end of a section and not hold them itself, while the tiny one does.
     */
    private Draft together(Draft before, Draft next) {
        if (slide) {
            return before.with(next, before.sharedHeadings(next));
        }
        boolean beforeIsLarger = !before.isTitlesAlone() && (next.isTitlesAlone() || before.tokens() > next.tokens());
        return before.with(next, (beforeIsLarger ? before : next).headings());
    }
}
