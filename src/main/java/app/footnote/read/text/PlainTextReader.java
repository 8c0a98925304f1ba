package app.footnote.read.text;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.format.FormatReader;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import app.footnote.read.format.ReadingIssues;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads plain text. The note is one page, whose text is that of the file. Safe for use by several threads. */
public final class PlainTextReader implements FormatReader {

    private final Optional<Charset> encoding;

    /** @param encoding empty if the encoding of the file is to be detected */
    public PlainTextReader(Optional<Charset> encoding) {
        this.encoding = encoding;
    }

    @Override
    public StructuredNote read(Path file, ReadProgress progress, ReadLimits limits) throws ReadException {
        progress.reading(1, 1);
        DecodedText decoded = TextFileLoader.read(file, encoding, limits);
        String text = decoded.text();
        Page page = new Page(1, text, new PageLayout.Flowing());
        return new StructuredNote(
                TextFileLoader.title(file), false, List.of(new StructuredPage(page, PlainTextParser.parse(text))),
                ReadingIssues.ofText(decoded.guessedEncoding()));
    }
}
