package app.footnote.session.transcript;

import app.footnote.files.DurableFile;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.session.SessionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Exports sessions to files, and reads exported JSON files. All formats contain the file, place, quote and verdict of
 * each footnote. Times are in the computer's time zone, except in JSON. Safe for use by several threads.
 */
public final class Transcripts {

    private Transcripts() {
    }

    /**
     * Writes a session to a file, which is created or replaced atomically.
     *
     * @param lines the line on which the words of a source begin, counted from 1; empty if it is not known
     * @return problems of the result, such as characters without a font; usually empty
     */
    public static List<Failure> write(
            Session session, TranscriptFormat format, Path file, Function<Source, OptionalInt> lines)
            throws SessionException {
        try {
            TranscriptText texts = new TranscriptText(ZoneId.systemDefault(), lines);
            if (format == TranscriptFormat.PDF) {
                PdfTranscript pdf = PdfTranscript.of(session, texts, SystemFonts.installed());
                DurableFile.replace(file, pdf.bytes());
                return pdf.notices();
            }
            DurableFile.replace(file, text(session, format, texts).getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (IOException e) {
            throw failure("session.transcript-unwritable", file, RemedyAction.CHECK_DISK, e);
        }
    }

    private static SessionException failure(String key, Path file, RemedyAction action, IOException cause) {
        Message problem = Message.of(key, file.toString(), Message.reason(cause));
        return new SessionException(Kind.UNREADABLE, problem, action, cause);
    }

    private static String text(Session session, TranscriptFormat format, TranscriptText texts) {
        return switch (format) {
            case MARKDOWN -> MarkdownTranscript.of(session, texts);
            case HTML -> HtmlTranscript.forScreen(session, texts);
            case TEXT -> TextTranscript.of(session, texts);
            case JSON -> JsonTranscript.of(session);
            case PDF -> throw new IllegalArgumentException("A PDF is not a text format");
        };
    }

    /**
     * An answer and its footnotes as Markdown, for use in other notes.
     *
     * @param lines the line on which the words of a source begin, counted from 1; empty if it is not known
     */
    public static String markdown(Answer answer, Function<Source, OptionalInt> lines) {
        return MarkdownTranscript.of(answer, new TranscriptText(ZoneOffset.UTC, lines));
    }

    /** Reads a session from a JSON transcript. */
    public static Session read(Path file) throws SessionException {
        try {
            return JsonTranscript.read(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw failure("session.transcript-unreadable", file, RemedyAction.CHOOSE_JSON_TRANSCRIPT, e);
        }
    }
}
