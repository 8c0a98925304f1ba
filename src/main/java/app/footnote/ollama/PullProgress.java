package app.footnote.ollama;

/**
 * The progress of a download. Immutable.
 *
 * @param doneBytes the downloaded bytes
 * @param totalBytes the known size; grows when the server names more parts; 0 before the first part
 */
public record PullProgress(Step step, long doneBytes, long totalBytes) {

    /** The steps of a download. Their texts are in the bundle {@code ollama}. */
    public enum Step {
        LOOKING_UP, DOWNLOADING, CHECKING, STORING, DONE
    }

    public double doneGigabytes() {
        return HostMachine.gigabytes(doneBytes);
    }

    public double totalGigabytes() {
        return HostMachine.gigabytes(totalBytes);
    }

    /** The downloaded share, from 0 to 1. */
    public double share() {
        return totalBytes == 0 ? 0 : Math.min(1, (double) doneBytes / totalBytes);
    }
}
