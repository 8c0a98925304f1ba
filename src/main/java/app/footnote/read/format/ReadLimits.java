package app.footnote.read.format;

import java.time.Duration;

/**
 * The limits at which reading a file is given up. Immutable.
 *
 * @param maxBytes the size of the largest file that is read
 * @param perPage the longest processor time for one page
 * @param perFile the longest processor time for the whole file
 */
public record ReadLimits(long maxBytes, Duration perPage, Duration perFile) {

    private static final long MEGABYTE = 1024 * 1024;

    /** Limits far above what an ordinary lecture, book or manual needs. */
    public static ReadLimits standard() {
        return new ReadLimits(500 * MEGABYTE, Duration.ofSeconds(30), Duration.ofMinutes(10));
    }
}
