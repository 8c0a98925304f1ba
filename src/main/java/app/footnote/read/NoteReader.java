package app.footnote.read;

import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Page;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.read.format.FileSignature;
import app.footnote.read.format.FormatReader;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.format.TimeLimitedRead;
import app.footnote.read.language.DetectorModelLoader;
import app.footnote.read.language.NoteLanguageDetector;
import app.footnote.read.markdown.MarkdownReader;
import app.footnote.read.pdf.PdfReader;
import app.footnote.read.split.PassageDraft;
import app.footnote.read.split.PassageSizes;
import app.footnote.read.split.PassageSplitter;
import app.footnote.read.split.TokenCounter;
import app.footnote.read.split.WordTokenCounter;
import app.footnote.read.text.PlainTextReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files into pages and passages. Safe for use by many threads. */
public final class NoteReader {

    private static final Logger LOG = LoggerFactory.getLogger(NoteReader.class);

    private static final Map<NoteKind, Set<String>> ENDINGS = Map.of(
            NoteKind.PDF,
            Set.of("pdf"),
            NoteKind.MARKDOWN,
            Set.of("md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "qmd", "rmd"),
            NoteKind.TEXT,
            Set.of("txt", "text", "rst", "org", "adoc"));

    private final ReadLimits limits;
    private final PassageSplitter splitter;

    /** @param tokens counts as the embedding model does that will embed the passages */
    public NoteReader(TokenCounter tokens, ReadLimits limits) {
        this.limits = limits;
        this.splitter = new PassageSplitter(new WordTokenCounter(tokens), PassageSizes.standard());
    }

    /** What a file is by its name's ending; empty if it is of no kind that can be read. */
    public static Optional<NoteKind> kindOf(Path file) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return ENDINGS.entrySet().stream()
                .filter(entry -> dot >= 0 && entry.getValue().contains(lower.substring(dot + 1)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The endings of all files that can be read, without dots and in lower case. */
    public static List<String> endings() {
        return ENDINGS.values().stream().flatMap(Set::stream).sorted().toList();
    }

    /**
     * Reads the file. A failure that the file causes is a result, not an exception.
     *
     * @param progress is told of each page, on another thread than the caller's
     * @throws InterruptedException if the thread is interrupted; what was begun is given up
     */
    public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
        try {
            NoteKind kind = kind(file);
            return TimeLimitedRead.run(file, limits.perFile(), () -> read(note, file, kind, progress));
        } catch (ReadException e) {
            return new ReadOutcome.Failed(e.failure());
        }
    }

    /**
     * Reads only the first pages of a long file, so that something can be found in it soon. Places in them may differ
     * by a line from those that {@link #read} finds, which knows the whole. Empty if the whole is read about as soon,
     * if there is no text in the beginning, and where reading fails: {@link #read} says why.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
        try {
            FormatReader reader = readerOf(kind(file));
            DetectorModelLoader.expect();
            return TimeLimitedRead.run(file, limits.perFile(), () -> {
                Optional<StructuredNote> structured = reader.beginning(file, limits);
                return structured.isPresent() ? done(note, structured.get()) : Optional.empty();
            });
        } catch (ReadException e) {
            LOG.debug("The beginning of {} cannot be read", file, e);
            return Optional.empty();
        }
    }

    private NoteKind kind(Path file) throws ReadException {
        byte[] beginning = FileProbe.of(file, limits);
        NoteKind byName = kindOf(file).orElseThrow(() -> new ReadException(ReadFailures.unsupportedFormat(file)));
        return FileSignature.isPdf(beginning) ? NoteKind.PDF : byName;
    }

    private ReadOutcome read(NoteId note, Path file, NoteKind kind, ReadProgress progress)
            throws ReadException, InterruptedException {
        StructuredNote structured = readerOf(kind).read(file, progress, limits);
        Optional<ReadOutcome.Done> done = done(note, structured);
        if (done.isEmpty()) {
            boolean scanned = kind == NoteKind.PDF;
            int pages = structured.pages().size();
            throw new ReadException(scanned ? ReadFailures.noTextOnPages(file, pages) : ReadFailures.noText(file));
        }
        return done.get();
    }

    /** Empty if there is no text. */
    private Optional<ReadOutcome.Done> done(NoteId note, StructuredNote structured) throws InterruptedException {
        List<PassageDraft> drafts = splitter.split(structured);
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        List<Page> pages = structured.pages().stream().map(StructuredPage::page).toList();
        NoteLanguageDetector languages = NoteLanguageDetector.of(drafts.stream().map(PassageDraft::plain).toList());
        return Optional.of(
                new ReadOutcome.Done(structured.title(), pages, passages(note, drafts, languages), languages.main()));
    }

    private static FormatReader readerOf(NoteKind kind) {
        return switch (kind) {
            case PDF -> new PdfReader();
            case MARKDOWN -> new MarkdownReader();
            case TEXT -> new PlainTextReader();
        };
    }

    private static List<Passage> passages(NoteId note, List<PassageDraft> drafts, NoteLanguageDetector languages) {
        List<Passage> passages = new ArrayList<>(drafts.size());
        for (PassageDraft draft : drafts) {
            Range range = draft.range();
            Place place = new Place(draft.page().page().number(), range.start(), range.end());
            String plain = draft.plain();
            String language = languages.of(plain);
            passages.add(
                    new Passage(note, passages.size(), place, draft.headings(), draft.text(), plain, language));
        }
        return passages;
    }
}
