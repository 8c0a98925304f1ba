package app.footnote.read.pdf.structure;

import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.List;

/** Finds out what the lines of a PDF are, and writes its pages. */
public final class PdfStructure {

    /** Slides hold fewer chars; a landscape page with more is a sheet to be read. */
    private static final int FULLEST_SLIDE_CHARS = 1500;

    private final List<PageLines> pages;
    private final float bodySize;
    private final Outline outline;

    public PdfStructure(List<PageLines> pages, Outline outline) {
        this.bodySize = BodySize.of(pages);
        this.pages = RunningLines.mark(pages, bodySize);
        this.outline = outline;
    }

    public StructuredNote note(String title) {
        List<List<PageBlock>> blocks = pages.stream().map(PageBlocks::of).toList();
        boolean slides = isSlides();
        if (slides) {
            SlideTitles.mark(pages, blocks);
        } else {
            Headings.mark(blocks, outline, bodySize);
        }
        return new StructuredNote(title, slides, written(blocks));
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
