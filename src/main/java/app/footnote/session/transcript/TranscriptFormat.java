package app.footnote.session.transcript;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that a session can be written in. */
public enum TranscriptFormat {
    /** Markdown with footnotes as GitHub and Pandoc read them. */
    MARKDOWN("md", "markdown"),
    /** One page that needs nothing else. */
    HTML("html", "htm"),
    /** The same page laid out for paper. */
    PDF("pdf"),
    /** Questions, responses and sources, with a line of 50 {@code =} after each turn. */
    TEXT("txt", "text"),
    /** All that is known of the session; the only form that can be read back. */
    JSON("json");

    private final String ending;
    private final String otherEnding;

    TranscriptFormat(String ending) {
        this(ending, ending);
    }

    TranscriptFormat(String ending, String otherEnding) {
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** The usual ending of such a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** The format that the file's name ends in; empty for any other ending. */
    public static Optional<TranscriptFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending) || name.endsWith("." + format.otherEnding))
                .findFirst();
    }
}
