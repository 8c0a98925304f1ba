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
 * Keeps the pages that were read of each note, one gzip file for each content: a magic number and the format's version,
 * then {@link PageFormat}. The old content's pages stay until the new one's passages are in the index, so that a place
 * always finds the page that it was made on. Safe for use by many threads.
 */
public final class PageStore {

    private static final Logger LOG = LoggerFactory.getLogger(PageStore.class);
    private static final int MAGIC = 0x464e5047; // "FNPG"
    private static final int VERSION = 1;
    private static final String ENDING = ".pages.gz";
    private static final int HASH_DIGITS = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    public PageStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps the pages of a note's content; durable when the call returns. */
    public void write(NoteId note, String contentHash, List<Page> pages) throws IOException {
        DurableFile.replace(file(note, contentHash), bytes(pages));
    }

    private static byte[] bytes(List<Page> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Numbers are written byte by byte, which costs the compressor dearly.
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(bytes), BUFFER_BYTES))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            PageFormat.write(pages, out);
        }
        return bytes.toByteArray();
    }

    /** The pages of a note's content; empty if there are none. */
    public Optional<List<Page>> read(NoteId note, String contentHash) throws IOException, InterruptedException {
        try (InputStream file = new GZIPInputStream(Files.newInputStream(file(note, contentHash)))) {
            // All of it first: the check sum comes last, and only then are the lengths in it to be trusted.
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.readAllBytes()));
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("Not pages that this version of Footnote knows");
            }
            return Optional.of(PageFormat.read(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        }
    }

    /**
     * The pages of a note's content for the {@link #save} of a store that does not have the file; empty if there are
     * none. Where chars stand on a page of a PDF is three quarters of what is kept, and of use only to who can draw the
     * page: that is left out.
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
                float[] nowhere = new float[fixed.edges().length];
                Arrays.fill(nowhere, Float.NaN);
                yield new Page(
                        page.number(), page.text(), new PageLayout.Fixed(fixed.crop(), fixed.rotation(), nowhere));
            }
        };
    }

    /** Keeps what another store had of a note's content; what is wrong with it shows when it is read. */
    public void save(NoteId note, String contentHash, byte[] bytes) throws IOException {
        DurableFile.replace(file(note, contentHash), bytes);
    }

    public boolean contains(NoteId note, String contentHash) {
        return Files.exists(file(note, contentHash));
    }

    public void remove(NoteId note, String contentHash) {
        delete(file(note, contentHash));
    }

    /** Deletes everything but the pages of these notes' contents, such as what a crash left behind. */
    public void deleteOthers(List<Note> notes) throws IOException {
        Set<Path> kept = notes.stream()
                .map(note -> file(note.id(), note.contentHash()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !kept.contains(file)).forEach(PageStore::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; that is tried again at the next start", file, e);
        }
    }

    private Path file(NoteId note, String contentHash) {
        int mark = contentHash.contains(Note.EARLY) ? contentHash.indexOf(Note.EARLY) : contentHash.length();
        String digits = contentHash.substring(0, Math.min(HASH_DIGITS, mark));
        return folder.resolve(note + "-" + digits + contentHash.substring(mark) + ENDING);
    }
}
