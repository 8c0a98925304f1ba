package app.footnote.library.store;

import app.footnote.files.DurableFile;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the pages of notes, in one gzip file for each content: a magic number, the version of the format, and
 * {@link PageFormat}. The pages of an earlier content stay until the new passages are in the index, so that each place
 * refers to stored pages. Safe for use by several threads.
 */
public final class PageStore {

    private static final Logger LOG = LoggerFactory.getLogger(PageStore.class);
    private static final int MAGIC = 0x464e5047; // "FNPG"
    private static final int VERSION = 1;
    private static final String SUFFIX = ".pages.gz";
    private static final int HASH_DIGITS = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    public PageStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Stores the pages of a note's content. They are on disk when the method returns. */
    public void write(NoteId note, String contentHash, List<Page> pages) throws IOException {
        DurableFile.replace(file(note, contentHash), bytes(pages));
    }

    private static byte[] bytes(List<Page> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Numbers are written byte by byte, which is slow without a buffer.
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(bytes), BUFFER_BYTES))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            PageFormat.write(pages, out);
        }
        return bytes.toByteArray();
    }

    /** The pages of a note's content; empty if none are stored. */
    public Optional<List<Page>> read(NoteId note, String contentHash) throws IOException, InterruptedException {
        try (InputStream file = new GZIPInputStream(Files.newInputStream(file(note, contentHash)))) {
            // Reads everything first, because the lengths are valid only if the checksum at the end is correct.
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.readAllBytes()));
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("The pages have a format that this release cannot read");
            }
            return Optional.of(PageFormat.read(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        }
    }

    /**
     * The pages of a note's content without character positions, for {@link #save} on a computer without the file. The
     * positions take three quarters of the space and are needed only to draw the pages. Empty if none are stored.
     */
    public Optional<byte[]> withoutBoxes(NoteId note, String contentHash) throws IOException, InterruptedException {
        Optional<List<Page>> pages = read(note, contentHash);
        return pages.isPresent()
                ? Optional.of(bytes(pages.get().stream().map(PageStore::withoutBoxes).toList()))
                : Optional.empty();
    }

    private static Page withoutBoxes(Page page) {
        return switch (page.layout()) {
            case PageLayout.Flowing _ -> page;
            case PageLayout.Fixed fixed -> {
                float[] noEdges = new float[fixed.edges().length];
                Arrays.fill(noEdges, Float.NaN);
                yield new Page(
                        page.number(), page.text(), new PageLayout.Fixed(fixed.crop(), fixed.rotation(), noEdges));
            }
        };
    }

    /** Stores pages that come from another computer. They are not checked until they are read. */
    public void save(NoteId note, String contentHash, byte[] bytes) throws IOException {
        DurableFile.replace(file(note, contentHash), bytes);
    }

    public boolean contains(NoteId note, String contentHash) {
        return Files.exists(file(note, contentHash));
    }

    public void remove(NoteId note, String contentHash) {
        delete(file(note, contentHash));
    }

    /** Deletes all pages except those of these notes, such as pages that a crash left. */
    public void deleteOthers(List<Note> notes) throws IOException {
        Set<Path> needed = notes.stream()
                .map(note -> file(note.id(), note.contentHash()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !needed.contains(file)).forEach(PageStore::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; the next start tries again", file, e);
        }
    }

    private Path file(NoteId note, String contentHash) {
        int end = contentHash.contains(Note.EARLY) ? contentHash.indexOf(Note.EARLY) : contentHash.length();
        String digits = contentHash.substring(0, Math.min(HASH_DIGITS, end));
        return folder.resolve(note + "-" + digits + contentHash.substring(end) + SUFFIX);
    }
}
