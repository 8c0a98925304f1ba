package app.footnote.read.pdf;

import app.footnote.read.format.Deadline;
import app.footnote.read.format.FormatReader;
import app.footnote.read.format.PageIssue;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import app.footnote.read.format.ReadingIssues;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.format.TimeLimitedRead;
import app.footnote.read.pdf.annotation.AttachedFiles;
import app.footnote.read.pdf.annotation.RemarkAppender;
import app.footnote.read.pdf.line.PageLines;
import app.footnote.read.pdf.structure.PdfOutline;
import app.footnote.read.pdf.structure.PdfStructureAnalyzer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads PDFs with PDFBox. Collects the lines of all pages first and then analyses the structure, which depends on the
 * whole document. Safe for use by several threads.
 */
public final class PdfReader implements FormatReader {

    /** How long after its deadline a page may take to stop before it is considered to hang. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** The whole of a shorter file can be read nearly as fast as its first pages. */
    private static final int MIN_LONG_PAGES = 60;

    /** More than any library of books in one file; a damaged file can claim millions. */
    private static final int MAX_PAGES = 50_000;

    /** More than the title, the imprint and the first page of the table of contents. */
    private static final int BEGINNING_PAGES = 10;

    @Override
    public StructuredNote read(Path file, ReadProgress progress, ReadLimits limits)
            throws ReadException, InterruptedException {
        try (PdfFile pdf = PdfFile.open(file)) {
            if (pdf.pages() == 0) {
                throw new ReadException(PdfReadFailures.noPages(file));
            }
            if (pdf.pages() > MAX_PAGES) {
                throw new ReadException(PdfReadFailures.tooManyPages(file, pdf.pages(), MAX_PAGES));
            }
            return read(file, pdf, pdf.pages(), progress, limits);
        }
    }

    @Override
    public Optional<StructuredNote> beginning(Path file, ReadLimits limits)
            throws ReadException, InterruptedException {
        try (PdfFile pdf = PdfFile.open(file)) {
            return pdf.pages() < MIN_LONG_PAGES || pdf.pages() > MAX_PAGES
                    ? Optional.empty()
                    : Optional.of(read(file, pdf, BEGINNING_PAGES, (_, _) -> {
                    }, limits));
        }
    }

    private static StructuredNote read(
            Path file, PdfFile pdf, int count, ReadProgress progress, ReadLimits limits)
            throws ReadException, InterruptedException {
        List<PdfPage> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            progress.reading(number, count);
            pages.add(page(file, pdf, number, limits.perPage()));
        }
        List<PageLines> lines = pages.stream().map(PdfPage::lines).toList();
        StructuredNote note =
                new PdfStructureAnalyzer(lines, PdfOutline.of(pdf.document())).note(PdfTitle.of(pdf.document(), file));
        return new StructuredNote(note.title(), note.slides(), withRemarks(note.pages(), pages),
                issues(file, pdf, pages), PdfPageLabels.of(pdf.document(), pages.size()));
    }

    private static List<StructuredPage> withRemarks(List<StructuredPage> structured, List<PdfPage> pages) {
        return IntStream.range(0, structured.size())
                .mapToObj(i -> RemarkAppender.append(structured.get(i), pages.get(i).remarks()))
                .toList();
    }

    private static ReadingIssues issues(Path file, PdfFile pdf, List<PdfPage> pages) {
        Map<Integer, PageIssue> issues = new HashMap<>();
        pages.forEach(page -> page.issue().ifPresent(issue -> issues.put(page.lines().number(), issue)));
        List<String> attachments = Stream.concat(
                AttachedFiles.of(pdf.document()).stream(),
                pages.stream().flatMap(page -> page.attachments().stream())).distinct().toList();
        return new ReadingIssues(issues, PdfFileEnd.isMissing(file), attachments);
    }

    private static PdfPage page(Path file, PdfFile pdf, int number, Duration limit)
            throws ReadException, InterruptedException {
        return TimeLimitedRead.run(
                file,
                limit.plus(GRACE),
                () -> EmbeddedFontsOnly.supply(() -> pdf.page(number, Deadline.after(limit))));
    }
}
