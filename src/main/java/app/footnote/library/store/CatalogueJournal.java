package app.footnote.library.store;

import app.footnote.files.DurableFile;
import app.footnote.model.failure.FailureFormatter;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An append-only file with one change on each line (see {@link CatalogueChangeFormat}), after a line that names the
 * format. A crash can truncate only the last line. Damaged lines are skipped. Not thread-safe.
 */
public final class CatalogueJournal implements AutoCloseable {

    private static final String FORMAT = "footnote-catalogue 1";

    /** Not a channel, because the interruption of a thread closes a channel. */
    private final RandomAccessFile file;
    private final CatalogueChangeFormat format;
    private long end;

    /** Whether changes were appended that would not survive a power cut. */
    private boolean unsynced;

    private CatalogueJournal(RandomAccessFile file, CatalogueChangeFormat format, long end) {
        this.file = file;
        this.format = format;
        this.end = end;
    }

    /**
     * The content of a journal.
     *
     * @param damagedLines the number of lines that could not be read
     * @param complete whether the file ends with a line end, so that another line can be appended
     */
    public record JournalContent(List<CatalogueChange> changes, int damagedLines, boolean complete) {

        /** Whether the journal is intact and at least half of its changes still count. Otherwise it is rewritten. */
        boolean isWorthAppending(int currentChanges) {
            return complete && damagedLines == 0 && changes.size() <= 2 * currentChanges;
        }
    }

    /**
     * Reads a journal. A file that does not exist is an empty journal.
     *
     * @throws LibraryException if the file has another format, such as that of a later release
     */
    public static JournalContent read(Path path, FailureFormatter formatter) throws IOException, LibraryException {
        if (!Files.exists(path)) {
            return new JournalContent(List.of(), 0, false);
        }
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty() && !lines.getFirst().equals(FORMAT)) {
            throw new LibraryException(
                    Message.of("library.catalogue.unknown-format", path.toString()), RemedyAction.UPDATE_FOOTNOTE);
        }
        return content(
                lines.subList(Math.min(1, lines.size()), lines.size()), new CatalogueChangeFormat(formatter),
                text.endsWith("\n"));
    }

    private static JournalContent content(List<String> lines, CatalogueChangeFormat format, boolean complete) {
        List<CatalogueChange> changes = new ArrayList<>(lines.size());
        int damaged = 0;
        for (String line : lines) {
            try {
                changes.add(format.parse(line));
            } catch (RuntimeException e) {
                damaged++;
            }
        }
        return new JournalContent(changes, damaged, complete);
    }

    /** Replaces a journal by one with these changes, atomically, and opens it for appending. */
    public static CatalogueJournal write(
            Path path, List<CatalogueChange> changes, FailureFormatter formatter) throws IOException {
        String text = FORMAT + "\n" + lines(changes, new CatalogueChangeFormat(formatter));
        DurableFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
        return openForAppending(path, formatter);
    }

    static CatalogueJournal openForAppending(Path path, FailureFormatter formatter) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new CatalogueJournal(file, new CatalogueChangeFormat(formatter), file.length());
    }

    /** Appends all or none of the changes. They survive the end of the process, and a power cut after {@link #sync}. */
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

    /** Writes the changes to the disk. Does nothing if there are none, because most starts change nothing. */
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
