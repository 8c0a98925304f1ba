package app.footnote.library.store;

import app.footnote.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * The content hash, the size and the time of a file at one moment. Immutable.
 *
 * @param hash the SHA-256 of the content in lower-case hexadecimal digits; empty if the file could not be read
 * @param bytes the size
 * @param modified the time of the last modification
 * @param takenAt the time at which the fingerprint was taken
 */
public record FileFingerprint(String hash, long bytes, Instant modified, Instant takenAt) {

    /** FAT file systems store times in steps of two seconds, so a change within one step may not change the time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    public static FileFingerprint take(Path file) throws IOException, InterruptedException {
        Instant now = Instant.now();
        BasicFileAttributes attributes = attributes(file);
        return new FileFingerprint(Sha256.of(file), attributes.size(), attributes.lastModifiedTime().toInstant(), now);
    }

    /** The fingerprint of a file that cannot be read. */
    public static FileFingerprint unread(Path file) {
        Instant now = Instant.now();
        try {
            BasicFileAttributes attributes = attributes(file);
            return new FileFingerprint("", attributes.size(), attributes.lastModifiedTime().toInstant(), now);
        } catch (IOException unknown) {
            return new FileFingerprint("", 0, Instant.EPOCH, now);
        }
    }

    /** Whether the file certainly has the same content. The file is not read. */
    public boolean isSurelyContentOf(Path file) throws IOException {
        return !hash.isEmpty() && hasSizeAndTimeOf(file) && modified.isBefore(takenAt.minus(COARSEST_CLOCK));
    }

    /** Whether the file has the same size and time of modification. */
    public boolean hasSizeAndTimeOf(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        return attributes.size() == bytes && attributes.lastModifiedTime().toInstant().equals(modified);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
