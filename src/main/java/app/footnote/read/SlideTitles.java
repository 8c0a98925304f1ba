package app.footnote.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Recognises the title of each slide, which is the only heading on it. */
final class SlideTitles {

    /** A title stands above this part of the page's height. */
    private static final float LOWEST = 0.6f;

    /** In sizes of the text: a title is larger than this. */
    private static final float LARGER = 1.05f;

    /** Of the largest candidate's size: among those that are not much smaller the highest is the title. */
    private static final float NOT_MUCH_SMALLER = 0.8f;

    /** A slide with fewer chars may have its title anywhere: it opens a section. */
    private static final int FEW_CHARS = 150;

    private SlideTitles() {
    }

    static void mark(PageLines page, List<PageBlock> blocks) {
        List<PageBlock> candidates = blocks.stream().filter(PageBlock::mayBeHeading).toList();
        float bodySize = BodySize.of(List.of(page));
        boolean opensSection = page.chars() < FEW_CHARS;
        List<PageBlock> titles = candidates.stream()
                .filter(block -> opensSection || page.height(block.first()) > LOWEST)
                .filter(block -> opensSection || isMeantToStandOut(block, bodySize))
                .toList();
        largest(titles).ifPresent(title -> title.become(Block.Kind.HEADING, 1));
    }

    private static boolean isMeantToStandOut(PageBlock block, float bodySize) {
        boolean bold = block.isBold() && block.kind() != Block.Kind.CODE;
        return bold || block.size() > LARGER * bodySize;
    }

    private static Optional<PageBlock> largest(List<PageBlock> titles) {
        double largest = titles.stream().mapToDouble(PageBlock::size).max().orElse(0);
        return titles.stream()
                .filter(title -> title.size() >= NOT_MUCH_SMALLER * largest)
                .max(Comparator.comparingDouble(title -> title.first().stroke().baseline()));
    }
}
