package app.footnote.library.store;

import app.footnote.files.DurableFile;
import app.footnote.model.failure.FailureFormatter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An append-only file of changes, one line each (see {@link CatalogueChangeFormat}) after a line that names the format.
 * A crash can only cut the last line off; a line that is damaged is left out, and the others still hold. Not safe for
 * use by several threads.
 */
public final class CatalogueJournal implements AutoCloseable {

    private static final String FORMAT = "footnote-catalogue 1";

    /** Not a channel, because interrupting a thread would close that. */
    private final RandomAccessFile file;
    private final CatalogueChangeFormat format;
    private long end;

    /** Whether something was appended that may be gone after a power cut. */
    private boolean unsynced;

    private CatalogueJournal(RandomAccessFile file, CatalogueChangeFormat format, long end) {
        this.file = file;
        this.format = format;
        this.end = end;
    }

    /**
     * What a journal holds.
     *
     * @param damagedLines how many lines could not be read
     * @param whole whether the file ends where a line does, so that another one may follow
     */
    public record JournalContent(List<CatalogueChange> changes, int damagedLines, boolean whole) {

        /** Whether more can be written behind it: if it is in order, and not mostly changes of what changed again. */
        boolean worthGoingOn(int changesThatStillHold) {
            return whole && damagedLines == 0 && changes.size() <= 2 * changesThatStillHold;
        }
    }

    /** Reads a journal; one that is not there is empty. */
    public static JournalContent read(Path path, FailureFormatter formatter) throws IOException {
        if (!Files.exists(path)) {
            return new JournalContent(List.of(), 0, false);
        }
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty() && !lines.getFirst().equals(FORMAT)) {
            throw new IOException("Not a catalogue that this version of Footnote knows: " + path);
        }
        return content(
                lines.subList(Math.min(1, lines.size()), lines.size()), new CatalogueChangeFormat(formatter),
                text.endsWith("\n"));
    }

    private static JournalContent content(List<String> lines, CatalogueChangeFormat format, boolean whole) {
        List<CatalogueChange> changes = new ArrayList<>(lines.size());
        int damaged = 0;
        for (String line : lines) {
            try {
                changes.add(format.parse(line));
            } catch (RuntimeException e) {
                damaged++;
            }
        }
        return new JournalContent(changes, damaged, whole);
    }

    /** Puts a journal of these changes in the place of whatever is there, at once, and opens it for more. */
    public static CatalogueJournal write(
            Path path, List<CatalogueChange> changes, FailureFormatter formatter) throws IOException {
        String text = FORMAT + "\n" + lines(changes, new CatalogueChangeFormat(formatter));
        DurableFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
        return openForAppending(path, formatter);
    }

    /** Opens a journal for more. */
    static CatalogueJournal openForAppending(Path path, FailureFormatter formatter) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new CatalogueJournal(file, new CatalogueChangeFormat(formatter), file.length());
    }

    /** Appends changes, all or none of them; they survive this process, but only after {@link #sync} a power cut. */
    void append(List<CatalogueChange> changes) throws IOException {
        byte[] bytes = lines(changes, format).getBytes(StandardCharsets.UTF_8);
        unsynced = true;
        try {
            file.seek(end);
            file.write(bytes);
            end += bytes.length;
        } catch (IOException e) {
            file.setLength(end);
            throw e;
        }
    }

    /** Waits for the disk, unless nothing was appended since the last time: most starts change nothing. */
    void sync() throws IOException {
        if (unsynced) {
            file.getFD().sync();
            unsynced = false;
        }
    }

    @Override
    public void close() throws IOException {
        sync();
        file.close();
    }

    private static String lines(List<CatalogueChange> changes, CatalogueChangeFormat format) {
        return changes.stream().map(change -> format.line(change) + "\n").collect(Collectors.joining());
    }
}
