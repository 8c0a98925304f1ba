package app.footnote.read.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Joins neighbours of one page across headings: on a slide all that fits, elsewhere what would be too tiny to be found
 * or understood alone.
 */
final class PassageJoiner {

    private final PassageSizes sizes;
    private final ToIntFunction<List<String>> counter;
    private final boolean slide;

    /** @param counter counts the tokens of headings */
    PassageJoiner(PassageSizes sizes, ToIntFunction<List<String>> counter, boolean slide) {
        this.sizes = sizes;
        this.counter = counter;
        this.slide = slide;
    }

    List<PassageDraft> join(List<PassageDraft> page) {
        List<PassageDraft> joined = new ArrayList<>();
        List<PassageDraft> drafts = joinTitlesToWhatFollows(page);
        for (PassageDraft draft : drafts) {
            boolean titlesAmidst = draft.isTitlesAlone() && !draft.equals(drafts.getLast());
            if (joined.isEmpty() || titlesAmidst || !joins(joined.getLast(), draft)) {
                joined.add(draft);
            } else {
                joined.add(together(joined.removeLast(), draft));
            }
        }
        return joined;
    }

    private List<PassageDraft> joinTitlesToWhatFollows(List<PassageDraft> page) {
        Deque<PassageDraft> joined = new ArrayDeque<>();
        for (PassageDraft draft : page.reversed()) {
            boolean joins = draft.isTitlesAlone() && !joined.isEmpty() && fits(together(draft, joined.getFirst()));
            joined.addFirst(joins ? together(draft, joined.removeFirst()) : draft);
        }
        return List.copyOf(joined);
    }

    private boolean joins(PassageDraft before, PassageDraft next) {
        PassageDraft together = together(before, next);
        if (before.pieces().getLast().isAbout() || !fits(together)) {
            return false;
        }
        boolean oneIsTiny = Math.min(before.tokens(), next.tokens()) <= sizes.tiny();
        boolean mayJoin = oneIsTiny && areClose(before, next) && together.tokens() <= sizes.whole();
        return slide || before.isTitlesAlone() || next.isTitlesAlone() || mayJoin;
    }

    private boolean fits(PassageDraft draft) {
        return draft.tokens() + counter.applyAsInt(draft.headings()) <= sizes.most();
    }

    /** Sections of one parent, a parent and its first child, or what stands before the first title and the rest. */
    private static boolean areClose(PassageDraft before, PassageDraft next) {
        int deeper = Math.max(before.headings().size(), next.headings().size());
        return before.headings().isEmpty() || before.sharedHeadings(next).size() >= deeper - 1;
    }

    /**
     * A slide's parts stand under the titles that they share, or under its title if they are above it. Elsewhere the
     * larger one's titles are kept: it may be the end of a section and not hold them itself, while the tiny one does.
     */
    private PassageDraft together(PassageDraft before, PassageDraft next) {
        if (slide) {
            return before.with(next, isAboveTitle(before) ? next.headings() : before.sharedHeadings(next));
        }
        boolean beforeIsLarger = !before.isTitlesAlone() && (next.isTitlesAlone() || before.tokens() > next.tokens());
        return before.with(next, (beforeIsLarger ? before : next).headings());
    }

    private static boolean isAboveTitle(PassageDraft draft) {
        int start = draft.page().blocks().getFirst().start();
        return draft.range().start() == start && draft.pieces().stream().noneMatch(BlockPart::isTitle);
    }
}
