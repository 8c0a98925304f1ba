package app.footnote.session;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
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
 * One session's file: records as lines, to which lines are only ever added. A line without its line end was being
 * written when the program was killed: it does not count, and the next line takes its place.
 *
 * <p>
 * Safe for use by many threads and several programs.
 */
final class SessionFile {

    /** What an appended line is to survive. */
    enum Surviving {
        /** The end of the program, however it comes. Cheap. */
        KILL,
        /** The end of the whole computer too: waits for the disk. */
        POWER_LOSS
    }

    /** Records that depend on what stands in the file when they are written. */
    interface Following {

        List<SessionRecord> after(SessionSummary before) throws SessionException;
    }

    /** File locks are held by the program as a whole, so its own threads take turns by this one. */
    private static final ReentrantLock APPENDING = new ReentrantLock();

    /** Far behind the file's end: on some systems nobody else could read the bytes that are locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Nearly always holds the last turn. */
    private static final int TAIL_BYTES = 64 * 1024;

    /** Always holds the first line, which is short. */
    private static final int HEAD_BYTES = 4 * 1024;

    private final Path path;

    SessionFile(Path path) {
        this.path = path;
    }

    /** Makes the file, which must not be there yet. */
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
     * Appends, in one write, what follows on the file as it is now; nobody else writes meanwhile.
     *
     * @return what stood in the file before
     */
    SessionSummary append(Following following) throws SessionException {
        return appending(channel -> {
            SessionSummary before = summary();
            write(channel, following.after(before), Surviving.POWER_LOSS);
            return before;
        });
    }

    void append(SessionRecord record, Surviving surviving) throws SessionException {
        appending(channel -> {
            write(channel, List.of(record), surviving);
            return record;
        });
    }

    private interface Work<T> {

        T with(FileChannel channel) throws IOException, SessionException;
    }

    private <T> T appending(Work<T> work) throws SessionException {
        APPENDING.lock();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock _ = channel.lock(LOCKED_BYTE, 1, false)) {
            return work.with(channel);
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            APPENDING.unlock();
        }
    }

    private void write(FileChannel channel, List<SessionRecord> records, Surviving surviving) throws IOException {
        dropTornLine(channel);
        channel.position(channel.size());
        ByteBuffer lines = ByteBuffer.wrap(SessionLineFormat.write(records));
        while (lines.hasRemaining()) {
            channel.write(lines);
        }
        if (surviving == Surviving.POWER_LOSS) {
            channel.force(false);
        }
    }

    private static void dropTornLine(FileChannel channel) throws IOException {
        long size = channel.size();
        boolean whole = size == 0 || SessionLineFormat.endOfLast(bytes(channel, size - 1, 1), 1) == 1;
        if (!whole) {
            byte[] lines = bytes(channel, 0, size);
            channel.truncate(SessionLineFormat.endOfLast(lines, lines.length));
        }
    }

    /** All that was recorded, beginning with a {@link SessionRecord.Created}. */
    List<SessionRecord> records() throws SessionException {
        return reading(channel -> {
            byte[] lines = bytes(channel, 0, channel.size());
            SessionLineFormat.first(lines, path);
            return SessionLineFormat.read(lines, path);
        });
    }

    /** What a list shows, from the first line and those since the last question alone. */
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

    private <T> T reading(Work<T> work) throws SessionException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return work.with(channel);
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        } catch (IOException e) {
            throw new SessionException(
                    Failure.verbatim(
                            Kind.UNREADABLE,
                            "The session in " + path + " could not be read (" + e.getMessage() + ").",
                            "Make the file readable for you, and try again."),
                    e);
        }
    }

    static SessionException missing(Path path, NoSuchFileException cause) {
        return new SessionException(
                Failure.verbatim(
                        Kind.MISSING,
                        "There is no session in " + path + ".",
                        "Choose another session from the list, or restore this one if it was deleted."),
                cause);
    }

    private SessionException unwritable(IOException cause) {
        return new SessionException(
                Failure.verbatim(
                        Kind.UNREADABLE,
                        "The session could not be saved to " + path + " (" + cause.getMessage() + ").",
                        "Make room on the disk or make the folder writable, and try again."),
                cause);
    }
}
