package app.footnote.library.store;

import app.footnote.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * What a file's content was when it was looked at.
 *
 * @param hash SHA-256 of its bytes as lower-case hexadecimal; empty if they could not be read
 * @param bytes its size
 * @param modified its time of last change
 * @param takenAt when it was looked at
 */
public record FileFingerprint(String hash, long bytes, Instant modified, Instant takenAt) {

    /** Some file systems keep times in steps of two seconds, so a change within one step may not show in the time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    public static FileFingerprint take(Path file) throws IOException, InterruptedException {
        Instant now = Instant.now();
        BasicFileAttributes attributes = attributes(file);
        return new FileFingerprint(Sha256.of(file), attributes.size(), attributes.lastModifiedTime().toInstant(), now);
    }

    /** Of a file whose content cannot be read. */
    public static FileFingerprint unread(Path file) {
        Instant now = Instant.now();
        try {
            BasicFileAttributes attributes = attributes(file);
            return new FileFingerprint("", attributes.size(), attributes.lastModifiedTime().toInstant(), now);
        } catch (IOException unknown) {
            return new FileFingerprint("", 0, Instant.EPOCH, now);
        }
    }

    /** Whether the file surely has the same content still, told without reading it. */
    public boolean isSurelyContentOf(Path file) throws IOException {
        return !hash.isEmpty() && hasSizeAndTimeOf(file) && modified.isBefore(takenAt.minus(COARSEST_CLOCK));
    }

    /** Whether the file's size and time are still the same. */
    public boolean hasSizeAndTimeOf(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        return attributes.size() == bytes && attributes.lastModifiedTime().toInstant().equals(modified);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
