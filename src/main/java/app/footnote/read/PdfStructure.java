package app.footnote.read;

import app.footnote.read.StructuredNote.StructuredPage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds out what the lines of a PDF are, and writes its pages. */
final class PdfStructure {

    /** Slides hold fewer chars; a landscape page with more is a sheet to be read. */
    private static final int FULLEST_SLIDE_CHARS = 1500;

    private final List<PageLines> pages;
    private final Outline outline;

    PdfStructure(List<PageLines> pages, Outline outline) {
        this.pages = pages;
        this.outline = outline;
    }

    StructuredNote note(String title) {
        float bodySize = BodySize.of(pages);
        List<BitSet> running = RunningLines.find(pages, bodySize);
        List<List<PageBlock>> blocks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            blocks.add(PageBlocks.of(pages.get(i).lines(), running.get(i)));
        }
        new Headings(outline, bodySize, isSlides()).mark(pages, blocks);
        return new StructuredNote(title, isSlides(), written(blocks));
    }

    private List<StructuredPage> written(List<List<PageBlock>> blocks) {
        Hyphenation hyphenation = new Hyphenation(Vocabulary.of(pages));
        List<StructuredPage> written = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            written.add(PageWriter.write(pages.get(i), blocks.get(i), hyphenation));
        }
        return written;
    }

    private boolean isSlides() {
        long landscape = pages.stream().filter(PageLines::isLandscape).count();
        long sparse = pages.stream().filter(page -> page.chars() < FULLEST_SLIDE_CHARS).count();
        return 2 * landscape > pages.size() && 2 * sparse > pages.size();
    }
}
