package app.footnote.session.transcript;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a session can be exported. */
public enum TranscriptFormat {
    /** Markdown with footnotes in the syntax of GitHub and Pandoc. */
    MARKDOWN("md", "markdown"),
    /** A self-contained HTML page. */
    HTML("html", "htm"),
    /** The HTML page laid out for paper. */
    PDF("pdf"),
    /** Questions, responses and sources, with a line of 50 {@code =} after each turn. */
    TEXT("txt", "text"),
    /** The complete session; the only format that can be read back. */
    JSON("json");

    private final String extension;
    private final String otherExtension;

    TranscriptFormat(String extension) {
        this(extension, extension);
    }

    TranscriptFormat(String extension, String otherExtension) {
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    /** The usual file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format for the extension of a file name; empty for any other extension. */
    public static Optional<TranscriptFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(
                        format -> name.endsWith("." + format.extension)
                                || name.endsWith("." + format.otherExtension))
                .findFirst();
    }
}
