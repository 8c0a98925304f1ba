package app.footnote.read.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Joins neighbouring passages of one page across headings: on a slide, all that fit into one passage; elsewhere,
 * passages that are too small to be found or understood alone.
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
        List<PassageDraft> result = new ArrayList<>();
        List<PassageDraft> drafts = joinHeadingsWithText(page);
        for (int i = 0; i < drafts.size(); i++) {
            PassageDraft draft = drafts.get(i);
            boolean headingsBeforeText = draft.hasOnlyHeadings() && i + 1 < drafts.size();
            if (result.isEmpty() || headingsBeforeText || !shouldJoin(result.getLast(), draft)) {
                result.add(draft);
            } else {
                result.add(joined(result.removeLast(), draft));
            }
        }
        return result;
    }

    private List<PassageDraft> joinHeadingsWithText(List<PassageDraft> page) {
        Deque<PassageDraft> result = new ArrayDeque<>();
        for (PassageDraft draft : page.reversed()) {
            boolean joins = draft.hasOnlyHeadings()
                    && !result.isEmpty()
                    && !areApart(draft, result.getFirst())
                    && fits(joined(draft, result.getFirst()));
            result.addFirst(joins ? joined(draft, result.removeFirst()) : draft);
        }
        return List.copyOf(result);
    }

    private boolean shouldJoin(PassageDraft previous, PassageDraft next) {
        PassageDraft joined = joined(previous, next);
        if (areApart(previous, next) || !fits(joined)) {
            return false;
        }
        boolean oneIsTiny = Math.min(previous.tokens(), next.tokens()) <= sizes.tiny();
        boolean mayJoin = oneIsTiny && areRelated(previous, next) && joined.tokens() <= sizes.maxUnsplit();
        return slide || previous.hasOnlyHeadings() || next.hasOnlyHeadings() || mayJoin;
    }

    private static boolean areApart(PassageDraft previous, PassageDraft next) {
        return previous.parts().getLast().isApartFrom(next.parts().getFirst());
    }

    private boolean fits(PassageDraft draft) {
        return draft.tokens() + counter.applyAsInt(draft.headings()) <= sizes.max()
                && draft.range().length() <= sizes.maxChars();
    }

    /** Whether both are in sections of one parent, or in a parent and its first child, or before the first heading. */
    private static boolean areRelated(PassageDraft previous, PassageDraft next) {
        int deeper = Math.max(previous.headings().size(), next.headings().size());
        return previous.headings().isEmpty() || previous.sharedHeadings(next).size() >= deeper - 1;
    }

    /**
     * On a slide, the headings of the result are those that both have in common, or those of the next if the previous
     * is above the slide's title. Elsewhere they are those of the larger one: it may be the end of a section and not
     * contain its headings, while the tiny one contains its own.
     */
    private PassageDraft joined(PassageDraft previous, PassageDraft next) {
        if (slide) {
            return previous.joinedWith(next,
                    isAboveTitle(previous) ? next.headings() : previous.sharedHeadings(next));
        }
        boolean previousIsLarger = !previous.hasOnlyHeadings()
                && (next.hasOnlyHeadings() || previous.tokens() > next.tokens());
        return previous.joinedWith(next, (previousIsLarger ? previous : next).headings());
    }

    private static boolean isAboveTitle(PassageDraft draft) {
        int start = draft.page().blocks().getFirst().start();
        return draft.range().start() == start && draft.parts().stream().noneMatch(BlockPart::isHeading);
    }
}
