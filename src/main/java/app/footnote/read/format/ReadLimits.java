package app.footnote.read.format;

import java.time.Duration;

/**
 * What a file may cost before reading it is given up.
 *
 * @param maxBytes larger files are not opened
 * @param perPage the longest that one page may take
 * @param perFile the longest that the whole file may take
 */
public record ReadLimits(long maxBytes, Duration perPage, Duration perFile) {

    private static final long MEGABYTE = 1024 * 1024;

    /** Limits that no ordinary lecture, book or manual comes near. */
    public static ReadLimits standard() {
        return new ReadLimits(500 * MEGABYTE, Duration.ofSeconds(30), Duration.ofMinutes(10));
    }
}
