package app.footnote.session;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Created;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes: one line of JSON in UTF-8 each. Bytes behind the last line end are passed over. The file is only
 * named in errors.
 */
final class SessionLineFormat {

    private SessionLineFormat() {
    }

    static byte[] write(List<SessionRecord> records) {
        StringBuilder lines = new StringBuilder();
        for (SessionRecord record : records) {
            lines.append(line(record)).append('\n');
        }
        // Through a String, because Jackson refuses to write halves of surrogate pairs as bytes, and notes hold such.
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(SessionRecord record) {
        try {
            return SessionJson.MAPPER.writerFor(SessionRecord.class).writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that has no form in JSON: " + record.getClass(), e);
        }
    }

    static List<SessionRecord> read(byte[] lines, Path file) throws SessionException {
        List<SessionRecord> records = new ArrayList<>();
        int from = 0;
        for (int to = lineEnd(lines, from); to < lines.length; to = lineEnd(lines, from)) {
            records.add(record(lines, from, to, file));
            from = to + 1;
        }
        return records;
    }

    /** The record that each file begins with. */
    static Created first(byte[] lines, Path file) throws SessionException {
        int to = lineEnd(lines, 0);
        if (to == lines.length || !(record(lines, 0, to, file) instanceof Created created)) {
            throw damaged(file, null);
        }
        if (created.format() > SessionRecord.FORMAT) {
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNSUPPORTED,
                            "The session in " + file + " was written by a later version of Footnote.",
                            "Update Footnote to open it."));
        }
        return created;
    }

    private static SessionRecord record(byte[] lines, int from, int to, Path file) throws SessionException {
        try {
            return SessionJson.MAPPER.readValue(lines, from, to - from, SessionRecord.class);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** The last question and what was recorded since, read backwards and no further; empty if none is found. */
    static List<SessionRecord> sinceLastQuestion(byte[] lines, Path file) throws SessionException {
        Deque<SessionRecord> records = new ArrayDeque<>();
        int to = endOfLast(lines, lines.length) - 1;
        // What stands before the first line end may have lost its beginning.
        for (int from = endOfLast(lines, to); from > 0; from = endOfLast(lines, to)) {
            SessionRecord record = record(lines, from, to, file);
            records.addFirst(record);
            if (record instanceof Asked) {
                return List.copyOf(records);
            }
            to = from - 1;
        }
        return List.of();
    }

    /** The index of the byte behind the last line end before {@code limit}; 0 where there is none. */
    static int endOfLast(byte[] lines, int limit) {
        int end = limit;
        while (end > 0 && lines[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static int lineEnd(byte[] lines, int from) {
        int end = from;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return end;
    }

    private static SessionException damaged(Path file, @Nullable Throwable cause) {
        return new SessionException(
                Failure.verbatim(
                        Kind.DAMAGED,
                        "The session in " + file + " cannot be read, because the file is damaged.",
                        "Restore the file from a backup, or delete the session."),
                cause);
    }
}
