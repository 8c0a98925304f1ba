package app.footnote.read;

import java.nio.file.Path;

/** Reads Markdown: one page, the file itself. */
final class MarkdownReader implements FormatReader {

    @Override
    public StructuredNote read(Path file, ReadingProgress progress, ReadingLimits limits) throws ReadException {
        return new TextReader().read(file, progress, limits);
    }
}
