package app.footnote.session.transcript;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.session.Session;
import app.footnote.session.SessionException;
import app.footnote.session.SessionJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * All that is known of a session. Footnotes name the files of notes with their whole paths, so that the session can be
 * read back.
 *
 * @param version the version of the format; a higher one is not read
 */
record JsonTranscript(String format, int version, Session session) {

    private static final String FORMAT = "footnote-transcript";
    private static final int VERSION = 1;
    private static final ObjectWriter PRETTY = SessionJson.MAPPER.writerWithDefaultPrettyPrinter();

    static String of(Session session) {
        try {
            return PRETTY.writeValueAsString(new JsonTranscript(FORMAT, VERSION, session)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A session that has no form in JSON", e);
        }
    }

    /** @param file named in errors */
    static Session read(byte[] bytes, Path file) throws IOException, SessionException {
        JsonTranscript transcript = SessionJson.MAPPER.readValue(bytes, JsonTranscript.class);
        if (!transcript.format.equals(FORMAT)) {
            throw new IOException("it is not a transcript of Footnote");
        }
        if (transcript.version > VERSION) {
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNSUPPORTED,
                            "The transcript " + file + " was written by a later version of Footnote.",
                            "Update Footnote to read it."));
        }
        return transcript.session;
    }
}
