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
import java.nio.file.Path;
import java.util.List;

/** Reads plain text. The note is one page, whose text is that of the file. Safe for use by several threads. */
public final class PlainTextReader implements FormatReader {

    @Override
    public StructuredNote read(Path file, ReadProgress progress, ReadLimits limits) throws ReadException {
        progress.reading(1, 1);
        DecodedText decoded = TextFileLoader.read(file, limits);
        String text = decoded.text();
        Page page = new Page(1, text, new PageLayout.Flowing());
        return new StructuredNote(
                TextFileLoader.title(file), false, List.of(new StructuredPage(page, PlainTextParser.parse(text))),
                ReadingIssues.ofText(decoded.guessedEncoding()));
    }
}
