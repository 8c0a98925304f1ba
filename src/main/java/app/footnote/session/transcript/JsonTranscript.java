package app.footnote.session.transcript;

import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Session;
import app.footnote.session.SessionException;
import app.footnote.session.json.SessionJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The complete session, so that it can be read back. Footnotes contain the full paths of notes. Immutable.
 *
 * @param version the version of the format; files with a higher version are rejected
 */
record JsonTranscript(String format, int version, Session session) {

    private static final String FORMAT = "footnote-transcript";
    private static final int VERSION = 2;
    private static final ObjectWriter PRETTY = SessionJson.MAPPER.writerWithDefaultPrettyPrinter();

    static String of(Session session) {
        try {
            return PRETTY.writeValueAsString(new JsonTranscript(FORMAT, VERSION, session)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A session without a JSON form", e);
        }
    }

    /** @param file the path for failures */
    static Session read(byte[] bytes, Path file) throws IOException, SessionException {
        JsonTranscript transcript = SessionJson.MAPPER.readValue(bytes, JsonTranscript.class);
        if (!transcript.format.equals(FORMAT)) {
            throw failure("session.transcript-unknown", file, RemedyAction.CHOOSE_JSON_TRANSCRIPT);
        }
        if (transcript.version > VERSION) {
            throw failure("session.transcript-later-release", file, RemedyAction.UPDATE_FOOTNOTE);
        }
        return transcript.session;
    }

    private static SessionException failure(String key, Path file, RemedyAction action) {
        return new SessionException(Kind.UNSUPPORTED, Message.of(key, file.toString()), action, null);
    }
}
