package app.footnote.ollama;

/**
 * How far getting a model is.
 *
 * @param words what is being done, such as {@code downloading}
 * @param doneBytes how much of it is here
 * @param allBytes how much there is, as far as is known; grows as the server names more parts; 0 before the first
 */
public record PullProgress(String words, long doneBytes, long allBytes) {

    public double doneGigabytes() {
        return GigabyteFormat.of(doneBytes);
    }

    public double allGigabytes() {
        return GigabyteFormat.of(allBytes);
    }

    /** From 0 to 1. */
    public double share() {
        return allBytes == 0 ? 0 : Math.min(1, (double) doneBytes / allBytes);
    }
}
