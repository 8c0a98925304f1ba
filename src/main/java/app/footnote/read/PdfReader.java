package app.footnote.read;

import app.footnote.read.StructuredNote.StructuredPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads PDFs with PDFBox: first the lines of all pages, then what they are, which only the whole document tells. */
final class PdfReader implements FormatReader {

    @Override
    public StructuredNote read(Path file, ReadingProgress progress, ReadingLimits limits)
            throws ReadException, InterruptedException {
        try (PdfFile pdf = PdfFile.open(file)) {
            if (pdf.pages() == 0) {
                throw new ReadException(PdfFailures.noPages(file));
            }
            List<PageLines> pages = new ArrayList<>();
            for (int number = 1; number <= pdf.pages(); number++) {
                progress.reading(number, pdf.pages());
                pages.add(lines(pdf, number, limits));
            }
            return new PdfStructure(pages, Outline.of(pdf.document())).note(PdfTitle.of(pdf.document(), file));
        }
    }

    private static PageLines lines(PdfFile pdf, int number, ReadingLimits limits) throws InterruptedException {
        PageLines[] lines = new PageLines[1];
        EmbeddedFonts.only(() -> lines[0] = pdf.lines(number, Deadline.after(limits.perPage())));
        return lines[0];
    }
}
