package app.footnote.read.text;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.format.FormatReader;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadingLimits;
import app.footnote.read.format.ReadingProgress;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.nio.file.Path;
import java.util.List;

/** Reads plain text: one page, the file itself. */
public final class TextReader implements FormatReader {

    @Override
    public StructuredNote read(Path file, ReadingProgress progress, ReadingLimits limits) throws ReadException {
        progress.reading(1, 1);
        String text = TextFile.read(file, limits);
        Page page = new Page(1, text, new PageLayout.Flowing());
        return new StructuredNote(
                TextFile.title(file), false, List.of(new StructuredPage(page, TextBlocks.of(text))));
    }
}
