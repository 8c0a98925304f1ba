package app.footnote.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a file's content was when it was looked at.
 *
 * @param hash SHA-256 of its bytes as lower-case hexadecimal; empty if they could not be read
 * @param bytes its size
 * @param modified its time of last change
 * @param takenAt when it was looked at
 */
record Fingerprint(String hash, long bytes, Instant modified, Instant takenAt) {

    /** Some file systems keep times in steps of two seconds, so a change within one step may not show in the time. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);
    private static final int BUFFER_BYTES = 1 << 16;

    static Fingerprint take(Path file) throws IOException, InterruptedException {
        Instant now = Instant.now();
        BasicFileAttributes attributes = attributes(file);
        return new Fingerprint(hash(file), attributes.size(), attributes.lastModifiedTime().toInstant(), now);
    }

    /** Of a file whose content cannot be read. */
    static Fingerprint unread(Path file) {
        Instant now = Instant.now();
        try {
            BasicFileAttributes attributes = attributes(file);
            return new Fingerprint("", attributes.size(), attributes.lastModifiedTime().toInstant(), now);
        } catch (IOException unknown) {
            return new Fingerprint("", 0, Instant.EPOCH, now);
        }
    }

    /** Whether the file surely has the same content still, told without reading it. */
    boolean surelyHolds(Path file) throws IOException {
        return !hash.isEmpty() && looksLike(file) && modified.isBefore(takenAt.minus(COARSEST_CLOCK));
    }

    /** Whether the file's size and time are still the same. */
    boolean looksLike(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        return attributes.size() == bytes && attributes.lastModifiedTime().toInstant().equals(modified);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static String hash(Path file) throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
