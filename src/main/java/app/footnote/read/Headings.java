package app.footnote.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Recognises headings: titles of the outline, and short blocks that are larger or bolder than the text around them. */
final class Headings {

    private static final int LONGEST_CHARS = 160;
    private static final int MOST_LINES = 3;

    /** In sizes of the text: what is set so much larger is meant to stand out. */
    private static final float LARGER = 1.12f;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("^[\\p{N}ivx]+");

    private final float bodySize;
    private final Outline outline;
    private final boolean slides;

    Headings(float bodySize, Outline outline, boolean slides) {
        this.bodySize = bodySize;
        this.outline = outline;
        this.slides = slides;
    }

    /** Makes headings of what is one, on all pages. */
    void mark(List<PageLines> pages, List<List<PageBlock>> blocks) {
        Set<Integer> sizes = new TreeSet<>();
        for (int i = 0; i < pages.size(); i++) {
            if (slides) {
                markTitle(pages.get(i), blocks.get(i));
            }
            for (PageBlock block : blocks.get(i)) {
                if (isHeading(block)) {
                    block.become(Block.Kind.HEADING, 0);
                    sizes.add(-rounded(block.first().size()));
                }
            }
        }
        List<Integer> ranks = List.copyOf(sizes);
        for (int i = 0; i < pages.size(); i++) {
            for (PageBlock block : blocks.get(i)) {
                if (block.kind() == Block.Kind.HEADING && block.level() == 0) {
                    int rank = ranks.indexOf(-rounded(block.first().size())) + 1 + (slides ? 1 : 0);
                    block.become(Block.Kind.HEADING, Math.min(6, rank));
                }
            }
        }
    }

    private void markTitle(PageLines page, List<PageBlock> blocks) {
        blocks.stream()
                .filter(block -> !block.running() && page.height(block.first()) > 0.65f && isTitle(block))
                .max((one, other) -> Float.compare(one.first().size(), other.first().size()))
                .ifPresent(title -> title.become(Block.Kind.HEADING, 1));
    }

    private boolean isTitle(PageBlock block) {
        return isShort(block) && block.first().size() > 1.05f * bodySize;
    }

    private boolean isHeading(PageBlock block) {
        if (block.kind() == Block.Kind.HEADING || block.running() || !isShort(block)) {
            return false;
        }
        boolean bold = block.lines().stream().allMatch(line -> line.style().bold());
        boolean large = block.first().size() >= LARGER * bodySize;
        boolean sentence = ".;,".indexOf(block.text().charAt(block.text().length() - 1)) >= 0;
        return !sentence && (large || bold && block.first().size() > 0.93f * bodySize);
    }

    private static boolean isShort(PageBlock block) {
        boolean words = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.LIST_ITEM;
        return words
                && block.lines().size() <= MOST_LINES
                && block.text().length() <= LONGEST_CHARS
                && block.text().chars().filter(Character::isLetter).count() >= 2;
    }

    private static int rounded(float size) {
        return Math.round(2 * size);
    }

    private static String folded(String title) {
        return NOT_LETTERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
