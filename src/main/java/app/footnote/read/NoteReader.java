package app.footnote.read;

import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Page;
import app.footnote.model.Passage;
import app.footnote.read.format.FileSignature;
import app.footnote.read.format.FormatReader;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.format.TimeLimitedRead;
import app.footnote.read.language.NoteLanguageDetector;
import app.footnote.read.markdown.MarkdownReader;
import app.footnote.read.pdf.PdfReader;
import app.footnote.read.split.PassageSplitter;
import app.footnote.read.split.TokenCounter;
import app.footnote.read.text.PlainTextReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files into pages and passages. Safe for use by several threads. */
public final class NoteReader {

    private static final Logger LOG = LoggerFactory.getLogger(NoteReader.class);

    private static final Map<NoteKind, Set<String>> EXTENSIONS = Map.of(
            NoteKind.PDF,
            Set.of("pdf"),
            NoteKind.MARKDOWN,
            Set.of("md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "qmd", "rmd"),
            NoteKind.TEXT,
            Set.of("txt", "text", "rst", "org", "adoc"));

    /** The longest processor time for finding the structure of a text, which takes a second for a long book. */
    private static final Duration PARSING_LIMIT = Duration.ofSeconds(20);

    private final ReadLimits limits;
    private final PassageSplitter splitter;

    /** @param tokens counts tokens as the embedding model does that will embed the passages */
    public NoteReader(TokenCounter tokens, ReadLimits limits) {
        this.limits = limits;
        this.splitter = new PassageSplitter(tokens);
    }

    /** The kind of a file by the extension of its name; empty if it has no format that can be read. */
    public static Optional<NoteKind> kindOf(Path file) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return EXTENSIONS.entrySet().stream()
                .filter(entry -> dot >= 0 && entry.getValue().contains(lower.substring(dot + 1)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The extensions of all files that can be read, in lower case and without dots. */
    public static List<String> extensions() {
        return EXTENSIONS.values().stream().flatMap(Set::stream).sorted().toList();
    }

    /**
     * Reads a file. A failure that the file causes is returned, not thrown.
     *
     * @param progress is called before each page, on another thread than the caller's
     * @throws InterruptedException if the thread is interrupted; reading then stops
     */
    public ReadOutcome read(NoteId note, Path file, ReadProgress progress) throws InterruptedException {
        return read(note, file, Optional.empty(), progress);
    }

    /** Reads a file like {@link #read}, but with this encoding if it is a text. */
    public ReadOutcome readAs(Charset encoding, NoteId note, Path file, ReadProgress progress)
            throws InterruptedException {
        return read(note, file, Optional.of(encoding), progress);
    }

    private ReadOutcome read(NoteId note, Path file, Optional<Charset> encoding, ReadProgress progress)
            throws InterruptedException {
        try {
            NoteKind kind = kind(file);
            return TimeLimitedRead.run(file, limits.perFile(), () -> read(note, file, kind, encoding, progress));
        } catch (ReadException e) {
            return new ReadOutcome.Failed(e.failure());
        }
    }

    /**
     * Reads only the first pages of a long file, so that they can be found early. Their text may differ slightly from
     * that of {@link #read}, which analyses the whole file.
     *
     * @return empty if the whole file can be read nearly as fast, if the first pages have no text, or if they cannot be
     * read
     * @throws InterruptedException if the thread is interrupted
     */
    public Optional<ReadOutcome.Done> beginning(NoteId note, Path file) throws InterruptedException {
        try {
            FormatReader reader = readerOf(kind(file), Optional.empty());
            NoteLanguageDetector.preload();
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
        byte[] firstBytes = FileProbe.firstBytes(file, limits);
        NoteKind byName = kindOf(file).orElseThrow(() -> new ReadException(ReadFailures.unsupportedFormat(file)));
        return FileSignature.isPdf(firstBytes) ? NoteKind.PDF : byName;
    }

    private ReadOutcome read(
            NoteId note, Path file, NoteKind kind, Optional<Charset> encoding, ReadProgress progress)
            throws ReadException, InterruptedException {
        FormatReader reader = readerOf(kind, encoding);
        StructuredNote structured = kind == NoteKind.PDF
                ? reader.read(file, progress, limits)
                : TimeLimitedRead.run(file, PARSING_LIMIT, () -> reader.read(file, progress, limits));
        Optional<ReadOutcome.Done> done = done(note, structured);
        if (done.isEmpty()) {
            throw new ReadException(
                    kind == NoteKind.PDF ? PageFailures.noText(file, structured) : ReadFailures.noText(file));
        }
        return done.get();
    }

    /** Empty if there is no text. */
    private Optional<ReadOutcome.Done> done(NoteId note, StructuredNote structured) throws InterruptedException {
        List<Passage> passages = splitter.split(note, structured);
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        List<Page> pages = structured.pages().stream().map(StructuredPage::page).toList();
        NoteLanguageDetector detector = NoteLanguageDetector.of(passages.stream().map(Passage::plain).toList());
        List<Passage> detected = passages.stream()
                .map(passage -> withLanguage(passage, detector.languageOf(passage.plain())))
                .toList();
        return Optional.of(
                new ReadOutcome.Done(
                        structured.title(), pages, detected, detector.mainLanguage(),
                        UnreadPartsFinder.of(structured), structured.labels()));
    }

    private static FormatReader readerOf(NoteKind kind, Optional<Charset> encoding) {
        return switch (kind) {
            case PDF -> new PdfReader();
            case MARKDOWN -> new MarkdownReader(encoding);
            case TEXT -> new PlainTextReader(encoding);
        };
    }

    private static Passage withLanguage(Passage passage, String language) {
        return new Passage(
                passage.note(),
                passage.ordinal(),
                passage.place(),
                passage.headings(),
                passage.text(),
                passage.plain(),
                language);
    }
}
