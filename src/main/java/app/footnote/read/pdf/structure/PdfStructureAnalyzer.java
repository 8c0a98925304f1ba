package app.footnote.read.pdf.structure;

import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.List;

/** Determines the structure of a PDF from the lines of its pages, and writes the text of the pages. */
public final class PdfStructureAnalyzer {

    /** A landscape page with more characters is a document's page, not a slide. */
    private static final int MAX_SLIDE_CHARS = 1500;

    private final List<PageLines> pages;
    private final float bodySize;
    private final PdfOutline outline;

    public PdfStructureAnalyzer(List<PageLines> read, PdfOutline outline) {
        List<PageLines> unnumbered = read.stream().map(LineNumberRemover::removed).toList();
        this.bodySize = BodyTextSize.of(unnumbered);
        this.pages = RunningLineMarker.mark(unnumbered, bodySize);
        this.outline = outline;
    }

    /** @param title the title of the note */
    public StructuredNote note(String title) {
        List<List<PdfBlock>> blocks = pages.stream().map(PdfBlockBuilder::of).toList();
        boolean slides = isSlides();
        if (slides) {
            SlideTitleDetector.mark(pages, blocks);
        } else {
            HeadingDetector.mark(blocks, outline, bodySize);
        }
        return new StructuredNote(title, slides, writePages(blocks));
    }

    private List<StructuredPage> writePages(List<List<PdfBlock>> blocks) {
        HyphenJoiner hyphenation = new HyphenJoiner(DocumentVocabulary.of(pages));
        List<StructuredPage> writePages = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            writePages.add(PageTextWriter.write(pages.get(i), blocks.get(i), hyphenation));
        }
        return writePages;
    }

    private boolean isSlides() {
        long landscape = pages.stream().filter(PageLines::isLandscape).count();
        long sparse = pages.stream().filter(page -> page.chars() < MAX_SLIDE_CHARS).count();
        return 2 * landscape > pages.size() && 2 * sparse > pages.size();
    }
}
