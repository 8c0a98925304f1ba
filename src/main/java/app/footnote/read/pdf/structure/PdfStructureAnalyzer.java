package app.footnote.read.pdf.structure;

import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.List;

/** Finds out what the lines of a PDF are, and writes its pages. */
public final class PdfStructureAnalyzer {

    /** Slides hold fewer chars; a landscape page with more is a sheet to be read. */
    private static final int FULLEST_SLIDE_CHARS = 1500;

    private final List<PageLines> pages;
    private final float bodySize;
    private final PdfOutline outline;

    public PdfStructureAnalyzer(List<PageLines> pages, PdfOutline outline) {
        this.bodySize = BodyTextSize.of(pages);
        this.pages = RunningLineMarker.mark(pages, bodySize);
        this.outline = outline;
    }

    public StructuredNote note(String title) {
        List<List<PdfBlock>> blocks = pages.stream().map(PdfBlockBuilder::of).toList();
        boolean slides = isSlides();
        if (slides) {
            SlideTitleDetector.mark(pages, blocks);
        } else {
            HeadingDetector.mark(blocks, outline, bodySize);
        }
        return new StructuredNote(title, slides, written(blocks));
    }

    private List<StructuredPage> written(List<List<PdfBlock>> blocks) {
        HyphenJoiner hyphenation = new HyphenJoiner(DocumentVocabulary.of(pages));
        List<StructuredPage> written = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            written.add(PageTextWriter.write(pages.get(i), blocks.get(i), hyphenation));
        }
        return written;
    }

    private boolean isSlides() {
        long landscape = pages.stream().filter(PageLines::isLandscape).count();
        long sparse = pages.stream().filter(page -> page.chars() < FULLEST_SLIDE_CHARS).count();
        return 2 * landscape > pages.size() && 2 * sparse > pages.size();
    }
}
