package app.footnote.session;

import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The file of one session. Each line is a record; lines are only appended. A last line without a line end was cut off
 * when the program was killed: it is ignored, and the next line overwrites it.
 *
 * <p>
 * Safe for use by several threads and several processes.
 */
final class SessionFile {

    /** The event that an appended line is guaranteed to survive. */
    enum Durability {
        /** The process is killed. Fast. */
        PROCESS_KILL,
        /** The computer loses power. Waits for the disk. */
        POWER_LOSS
    }

    /** Creates records that depend on the content of the file. */
    interface RecordFactory {

        List<SessionRecord> create(SessionSummary before) throws SessionException;
    }

    /** A file lock belongs to the whole process, so the threads of this process need a lock of their own. */
    private static final ReentrantLock APPEND_LOCK = new ReentrantLock();

    /** Beyond the end of the file, because some operating systems do not let other processes read locked bytes. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Nearly always large enough for the last turn. */
    private static final int TAIL_BYTES = 64 * 1024;

    /** Always large enough for the first line. */
    private static final int HEAD_BYTES = 4 * 1024;

    private final Path path;

    SessionFile(Path path) {
        this.path = path;
    }

    /** Creates the file, which must not exist. */
    void create(List<SessionRecord> records) throws SessionException {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, SessionLineFormat.write(records), StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Appends records that depend on the content of the file, in one write. The file is locked meanwhile.
     *
     * @return the summary of the file before the write
     */
    SessionSummary append(RecordFactory records) throws SessionException {
        return appending(channel -> {
            SessionSummary before = summary();
            write(channel, records.create(before), Durability.POWER_LOSS);
            return before;
        });
    }

    void append(SessionRecord record, Durability durability) throws SessionException {
        appending(channel -> {
            write(channel, List.of(record), durability);
            return record;
        });
    }

    private interface ChannelAction<T> {

        T apply(FileChannel channel) throws IOException, SessionException;
    }

    private <T> T appending(ChannelAction<T> action) throws SessionException {
        APPEND_LOCK.lock();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock _ = channel.lock(LOCKED_BYTE, 1, false)) {
            return action.apply(channel);
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            APPEND_LOCK.unlock();
        }
    }

    private void write(FileChannel channel, List<SessionRecord> records, Durability durability) throws IOException {
        removeIncompleteLine(channel);
        channel.position(channel.size());
        ByteBuffer lines = ByteBuffer.wrap(SessionLineFormat.write(records));
        while (lines.hasRemaining()) {
            channel.write(lines);
        }
        if (durability == Durability.POWER_LOSS) {
            channel.force(false);
        }
    }

    private static void removeIncompleteLine(FileChannel channel) throws IOException {
        long size = channel.size();
        boolean complete = size == 0 || SessionLineFormat.endOfLast(bytes(channel, size - 1, 1), 1) == 1;
        if (!complete) {
            byte[] lines = bytes(channel, 0, size);
            channel.truncate(SessionLineFormat.endOfLast(lines, lines.length));
        }
    }

    /** All records, beginning with a {@link SessionRecord.Created}. */
    List<SessionRecord> records() throws SessionException {
        return reading(channel -> {
            byte[] lines = bytes(channel, 0, channel.size());
            SessionLineFormat.first(lines, path);
            return SessionLineFormat.read(lines, path);
        });
    }

    /** The summary of the session, read from the first line and the lines since the last question. */
    SessionSummary summary() throws SessionException {
        SessionSummary summary = SessionSummary.of(reading(channel -> SessionLineFormat.first(head(channel), path)));
        for (SessionRecord record : sinceLastQuestion()) {
            summary = summary.after(record);
        }
        return summary;
    }

    private List<SessionRecord> sinceLastQuestion() throws SessionException {
        List<SessionRecord> tail = reading(channel -> SessionLineFormat.sinceLastQuestion(tail(channel), path));
        return tail.isEmpty() ? records() : tail;
    }

    private static byte[] head(FileChannel channel) throws IOException {
        return bytes(channel, 0, Math.min(HEAD_BYTES, channel.size()));
    }

    private static byte[] tail(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - TAIL_BYTES);
        return bytes(channel, from, channel.size() - from);
    }

    private static byte[] bytes(FileChannel channel, long from, long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count));
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, from + bytes.position());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private <T> T reading(ChannelAction<T> action) throws SessionException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return action.apply(channel);
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        } catch (IOException e) {
            Message problem = Message.of("session.unreadable", path.toString(), Message.reason(e));
            throw new SessionException(Kind.UNREADABLE, problem, RemedyAction.CHECK_READ_PERMISSION, e);
        }
    }

    static SessionException missing(Path path, NoSuchFileException cause) {
        Message problem = Message.of("session.missing", path.toString());
        return new SessionException(Kind.MISSING, problem, RemedyAction.CHOOSE_OTHER_SESSION, cause);
    }

    private SessionException unwritable(IOException cause) {
        Message problem = Message.of("session.unwritable", path.toString(), Message.reason(cause));
        return new SessionException(Kind.UNREADABLE, problem, RemedyAction.CHECK_DISK, cause);
    }
}
