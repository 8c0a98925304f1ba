package app.footnote.session.transcript;

import app.footnote.files.DurableFile;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Session;
import app.footnote.session.SessionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes sessions to files that others can read, and reads back those in JSON. In each format footnotes come with file,
 * page, quote and how far they carry the answer. Times are those of the computer's time zone, except in JSON. Safe for
 * use by many threads.
 */
public final class Transcripts {

    private Transcripts() {
    }

    /**
     * Writes the file, or replaces it; whatever happens, no half of a file is left there.
     *
     * @return what the student should know of the result, such as characters that no font has; mostly nothing
     */
    public static List<Failure> write(Session session, TranscriptFormat format, Path file) throws SessionException {
        try {
            ZoneId zone = ZoneId.systemDefault();
            if (format == TranscriptFormat.PDF) {
                PdfTranscript pdf = PdfTranscript.of(session, zone, SystemFonts.installed());
                DurableFile.replace(file, pdf.bytes());
                return pdf.notices();
            }
            DurableFile.replace(file, text(session, format, zone).getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (IOException e) {
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNREADABLE,
                            "The transcript could not be written to " + file + " (" + e.getMessage() + ").",
                            "Choose another folder, or make room on the disk, and try again."),
                    e);
        }
    }

    private static String text(Session session, TranscriptFormat format, ZoneId zone) {
        return switch (format) {
            case MARKDOWN -> MarkdownTranscript.of(session, zone);
            case HTML -> HtmlTranscript.forScreen(session, zone);
            case TEXT -> TextTranscript.of(session, zone);
            case JSON -> JsonTranscript.of(session);
            case PDF -> throw new IllegalArgumentException("A PDF is no text");
        };
    }

    /** An answer with its footnotes as Markdown, to be put into other notes. */
    public static String markdown(Answer answer) {
        return MarkdownTranscript.of(answer);
    }

    /** Reads a transcript in JSON; the session is as it was when it was written. */
    public static Session read(Path file) throws SessionException {
        try {
            return JsonTranscript.read(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNREADABLE,
                            "The transcript " + file + " could not be read (" + e.getMessage() + ").",
                            "Choose a JSON file that Footnote has exported."),
                    e);
        }
    }
}
