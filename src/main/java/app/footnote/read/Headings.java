package app.footnote.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Recognises headings: titles of the outline, and short blocks that are larger or bolder than the text around them. */
final class Headings {

    private static final int LONGEST_CHARS = 160;
    private static final int MOST_LINES = 3;
    private static final int DEEPEST = 6;
    private static final int UNRANKED = -1;

    /** In sizes of the body: what is set so much larger is meant to stand out. */
    private static final float LARGER = 1.12f;

    /** In sizes of the body: what is bold and no smaller may be a heading. */
    private static final float NOT_SMALLER = 0.93f;

    /** A slide's title stands above this part of the page's height. */
    private static final float TITLE_HEIGHT = 0.65f;

    private final Outline outline;
    private final float bodySize;
    private final boolean slides;

    /** @param slides whether each page has a title of its own, which is then its outermost heading */
    Headings(Outline outline, float bodySize, boolean slides) {
        this.outline = outline;
        this.bodySize = bodySize;
        this.slides = slides;
    }

    /** Makes headings of the blocks that are some, given the blocks of each page. */
    void mark(List<PageLines> pages, List<List<PageBlock>> blocks) {
        Set<Look> looks = new TreeSet<>();
        for (int i = 0; i < pages.size(); i++) {
            PageLines page = pages.get(i);
            Optional<PageBlock> title = slides ? title(page, blocks.get(i)) : Optional.empty();
            title.ifPresent(block -> block.become(Block.Kind.HEADING, 1));
            for (PageBlock block : blocks.get(i)) {
                if (isCandidate(block)) {
                    mark(block, slides ? 0 : outline.level(page.number(), block.text()), looks);
                }
            }
        }
        List<Look> ranks = List.copyOf(looks);
        blocks.forEach(page -> page.forEach(block -> rank(block, ranks)));
    }

    private void mark(PageBlock block, int outlineLevel, Set<Look> looks) {
        if (outlineLevel > 0) {
            block.become(Block.Kind.HEADING, outlineLevel);
        } else if (standsOut(block)) {
            block.become(Block.Kind.HEADING, UNRANKED);
            looks.add(Look.of(block));
        }
    }

    /** Larger and bolder headings are further out. */
    private void rank(PageBlock block, List<Look> ranks) {
        if (block.kind() == Block.Kind.HEADING && block.level() == UNRANKED) {
            int outermost = slides ? 2 : 1;
            block.become(Block.Kind.HEADING, Math.min(DEEPEST, outermost + ranks.indexOf(Look.of(block))));
        }
    }

    private Optional<PageBlock> title(PageLines page, List<PageBlock> blocks) {
        return blocks.stream()
                .filter(block -> isCandidate(block) && page.height(block.first()) > TITLE_HEIGHT)
                .filter(block -> block.first().size() > 1.05f * bodySize || block.first().style().bold())
                .max(Comparator.comparingDouble(block -> block.first().size()));
    }

    private static boolean isCandidate(PageBlock block) {
        boolean words = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
        return words
                && !block.running()
                && block.lines().size() <= MOST_LINES
                && block.text().length() <= LONGEST_CHARS
                && block.text().chars().filter(Character::isLetter).count() >= 2;
    }

    private boolean standsOut(PageBlock block) {
        String text = block.text();
        if (".;,".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        float size = block.first().size();
        boolean bold = block.lines().stream().allMatch(line -> line.style().bold());
        return size >= LARGER * bodySize || (bold && size >= NOT_SMALLER * bodySize);
    }

    /** How a heading looks: those that look alike are of one level. */
    private record Look(int halfPoints, boolean bold) implements Comparable<Look> {

        private static final Comparator<Look> OUTERMOST_FIRST = Comparator.comparingInt((Look look) -> -look.halfPoints)
                .thenComparing(look -> !look.bold);

        static Look of(PageBlock block) {
            return new Look(Math.round(2 * block.first().size()), block.first().style().bold());
        }

        @Override
        public int compareTo(Look other) {
            return OUTERMOST_FIRST.compare(this, other);
        }
    }
}
