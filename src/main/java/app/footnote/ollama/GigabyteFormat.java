package app.footnote.ollama;

/** Thousands of millions of bytes, in which models are measured. */
final class GigabyteFormat {

    private static final double BYTES = 1e9;

    private GigabyteFormat() {
    }

    static double of(long bytes) {
        return bytes / BYTES;
    }
}
