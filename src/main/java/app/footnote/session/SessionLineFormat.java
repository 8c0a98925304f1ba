package app.footnote.session;

import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import app.footnote.session.SessionRecord.Asked;
import app.footnote.session.SessionRecord.Created;
import app.footnote.session.json.SessionJson;
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
 * Writes records as lines of JSON in UTF-8 and reads them. Bytes after the last line end are ignored. Paths of files
 * are only used in failures.
 */
final class SessionLineFormat {

    private SessionLineFormat() {
    }

    static byte[] write(List<SessionRecord> records) {
        StringBuilder lines = new StringBuilder();
        for (SessionRecord record : records) {
            lines.append(line(record)).append('\n');
        }
        // By way of a string, because notes contain unpaired surrogates, which Jackson does not write as bytes.
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(SessionRecord record) {
        try {
            return SessionJson.MAPPER.writerFor(SessionRecord.class).writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record without a JSON form: " + record.getClass(), e);
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

    /** The first record of a file. */
    static Created first(byte[] lines, Path file) throws SessionException {
        int to = lineEnd(lines, 0);
        if (to == lines.length || !(record(lines, 0, to, file) instanceof Created created)) {
            throw damaged(file, null);
        }
        if (created.format() > SessionRecord.FORMAT) {
            Message problem = Message.of("session.later-release", file.toString());
            throw new SessionException(Kind.UNSUPPORTED, problem, RemedyAction.UPDATE_FOOTNOTE, null);
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

    /** The last question and the records after it, read backwards; empty if there is no question. */
    static List<SessionRecord> sinceLastQuestion(byte[] lines, Path file) throws SessionException {
        Deque<SessionRecord> records = new ArrayDeque<>();
        int to = endOfLast(lines, lines.length) - 1;
        // The first line may have been cut off at its beginning.
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

    /** The index of the byte after the last line end before {@code limit}; 0 if there is none. */
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
        Message problem = Message.of("session.damaged", file.toString());
        return new SessionException(Kind.DAMAGED, problem, RemedyAction.RESTORE_SESSION_FROM_BACKUP, cause);
    }
}
