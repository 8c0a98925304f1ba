package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.pdf.line.PageLines;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the title of each slide, which is the only heading on it, and the slides that open a part of the lecture:
 * on them everything is set larger than the titles of other slides.
 */
final class SlideTitleDetector {

    private static final int TITLE = 1;

    private static final int PART = 2;

    /** A title stands above this part of the page's height. */
    private static final float LOWEST = 0.6f;

    /** In sizes of the text: a title is larger than this. */
    private static final float LARGER = 1.05f;

    /** Of the largest candidate's size: among those that are not much smaller the highest is the title. */
    private static final float NOT_MUCH_SMALLER = 0.8f;

    /** A slide with fewer chars may have its title anywhere. */
    private static final int FEW_CHARS = 150;

    /** In sizes of the slides' usual titles: what opens a part is no smaller than this. */
    private static final float PART_SIZE = 1.2f;

    private SlideTitleDetector() {
    }

    /** @param blocks those of each page in reading order */
    static void mark(List<PageLines> pages, List<List<PdfBlock>> blocks) {
        for (int i = 0; i < pages.size(); i++) {
            mark(pages.get(i), blocks.get(i));
        }
        double partSize = PART_SIZE * usualSize(blocks);
        // The first slide names the lecture rather than a part of it.
        blocks.stream().skip(1).map(SlideTitleDetector::said).filter(slide -> isPart(slide, partSize)).forEach(
                slide -> slide.forEach(block -> block.become(Block.Kind.HEADING, PART)));
    }

    /** The median size of the titles that have text below them; without any, no slide opens a part. */
    private static double usualSize(List<List<PdfBlock>> blocks) {
        double[] sizes = blocks.stream()
                .map(SlideTitleDetector::said)
                .filter(slide -> slide.size() > 1)
                .flatMap(List::stream)
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .mapToDouble(PdfBlock::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? Double.POSITIVE_INFINITY : sizes[sizes.length / 2];
    }

    private static List<PdfBlock> said(List<PdfBlock> slide) {
        return slide.stream().filter(PdfBlock::isSaid).toList();
    }

    private static boolean isPart(List<PdfBlock> slide, double partSize) {
        return slide.stream().anyMatch(block -> block.kind() == Block.Kind.HEADING)
                && slide.stream().allMatch(block -> block.size() >= partSize);
    }

    private static void mark(PageLines page, List<PdfBlock> blocks) {
        List<PdfBlock> candidates = blocks.stream().filter(PdfBlock::mayBeHeading).toList();
        float bodySize = BodyTextSize.of(List.of(page));
        boolean anywhere = page.chars() < FEW_CHARS;
        List<PdfBlock> titles = candidates.stream()
                .filter(block -> anywhere || page.height(block.first()) > LOWEST)
                .filter(block -> anywhere || isMeantToStandOut(block, bodySize))
                .toList();
        largest(titles).ifPresent(title -> title.become(Block.Kind.HEADING, TITLE));
    }

    private static boolean isMeantToStandOut(PdfBlock block, float bodySize) {
        boolean bold = block.isBold() && block.kind() != Block.Kind.CODE;
        return bold || block.size() > LARGER * bodySize;
    }

    private static Optional<PdfBlock> largest(List<PdfBlock> titles) {
        double largest = titles.stream().mapToDouble(PdfBlock::size).max().orElse(0);
        return titles.stream()
                .filter(title -> title.size() >= NOT_MUCH_SMALLER * largest)
                .max(Comparator.comparingDouble(title -> title.first().stroke().baseline()));
    }
}
