package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.pdf.line.PageLines;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Detects the title of each slide, which is its only heading, and the slides that open a part of the lecture, whose
 * whole text is larger than the titles of other slides.
 */
final class SlideTitleDetector {

    private static final int TITLE_LEVEL = 1;

    private static final int PART_LEVEL = 2;

    /** The lowest position of a title, as a share of the page's height. */
    private static final float MIN_HEIGHT = 0.6f;

    /** In sizes of the text: a title is larger. */
    private static final float MIN_SIZE = 1.05f;

    /** The highest candidate of at least this share of the largest candidate's size is the title. */
    private static final float MIN_RELATIVE_SIZE = 0.8f;

    /** A slide with fewer characters may have its title anywhere. */
    private static final int MAX_SPARSE_CHARS = 150;

    /** In median sizes of slide titles: the smallest text of a slide that opens a part. */
    private static final float MIN_PART_SIZE = 1.2f;

    private SlideTitleDetector() {
    }

    /** @param blocks the blocks of each page in reading order */
    static void mark(List<PageLines> pages, List<List<PdfBlock>> blocks) {
        for (int i = 0; i < pages.size(); i++) {
            mark(pages.get(i), blocks.get(i));
        }
        double partSize = MIN_PART_SIZE * medianTitleSize(blocks);
        // The first slide names the lecture rather than a part of it.
        blocks.stream().skip(1).map(SlideTitleDetector::content).filter(slide -> isPart(slide, partSize)).forEach(
                slide -> slide.forEach(block -> block.classify(Block.Kind.HEADING, PART_LEVEL)));
    }

    /**
     * The median size of titles on slides with other text; infinite if there are none, so that no slide opens a part.
     */
    private static double medianTitleSize(List<List<PdfBlock>> blocks) {
        double[] sizes = blocks.stream()
                .map(SlideTitleDetector::content)
                .filter(slide -> slide.size() > 1)
                .flatMap(List::stream)
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .mapToDouble(PdfBlock::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? Double.POSITIVE_INFINITY : sizes[sizes.length / 2];
    }

    private static List<PdfBlock> content(List<PdfBlock> slide) {
        return slide.stream().filter(PdfBlock::isContent).toList();
    }

    private static boolean isPart(List<PdfBlock> slide, double partSize) {
        return slide.stream().anyMatch(block -> block.kind() == Block.Kind.HEADING)
                && slide.stream().allMatch(block -> block.size() >= partSize);
    }

    private static void mark(PageLines page, List<PdfBlock> blocks) {
        List<PdfBlock> candidates = blocks.stream().filter(PdfBlock::mayBeHeading).toList();
        float bodySize = BodyTextSize.of(List.of(page));
        boolean anywhere = page.chars() < MAX_SPARSE_CHARS;
        List<PdfBlock> titles = candidates.stream()
                .filter(block -> anywhere || page.height(block.first()) > MIN_HEIGHT)
                .filter(block -> anywhere || standsOut(block, bodySize))
                .toList();
        largest(titles).ifPresent(title -> title.classify(Block.Kind.HEADING, TITLE_LEVEL));
    }

    private static boolean standsOut(PdfBlock block, float bodySize) {
        boolean bold = block.isBold() && block.kind() != Block.Kind.CODE;
        return bold || block.size() > MIN_SIZE * bodySize;
    }

    private static Optional<PdfBlock> largest(List<PdfBlock> titles) {
        double largest = titles.stream().mapToDouble(PdfBlock::size).max().orElse(0);
        return titles.stream()
                .filter(title -> title.size() >= MIN_RELATIVE_SIZE * largest)
                .max(Comparator.comparingDouble(title -> title.first().span().baseline()));
    }
}
