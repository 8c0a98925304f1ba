package app.footnote.ollama;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The computer that a model runs on, as far as it matters for the choice of one.
 *
 * @param memoryBytes all of its memory; 0 if unknown, as that of another computer
 */
public record HostMachine(long memoryBytes) {

    /** How much of the memory a model may take, besides the system, the browser, and Footnote itself. */
    private static final double SHARE = 0.6;

    /** A model to get, with the size of its files as its publisher states it. */
    private static final Recommendation SMALL = new Recommendation("llama3.2:1b", 1_300_000_000L);
    private static final Recommendation MIDDLE = new Recommendation("llama3.2:3b", 2_000_000_000L);
    private static final Recommendation LARGE = new Recommendation("qwen2.5:7b", 4_700_000_000L);

    /**
     * A model that suits a computer.
     *
     * @param bytes about how much is downloaded
     */
    public record Recommendation(String model, long bytes) {

        /** Such as {@code llama3.2:3b (2.0 GB)}. */
        public String words() {
            return "%s (%.1f GB)".formatted(model, gigabytes());
        }

        public double gigabytes() {
            return GigabyteFormat.of(bytes);
        }
    }

    /** This computer. */
    public static HostMachine ofThis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? new HostMachine(system.getTotalMemorySize())
                : new HostMachine(0);
    }

    public static HostMachine unknown() {
        return new HostMachine(0);
    }

    public double memoryGigabytes() {
        return GigabyteFormat.of(memoryBytes);
    }

    /** The largest of a few proven models that leaves room for everything else. */
    public Recommendation recommended() {
        if (memoryBytes > 0 && memoryGigabytes() < 7) {
            return SMALL;
        }
        return memoryGigabytes() < 15 ? MIDDLE : LARGE;
    }

    /** Whether the model can be loaded beside everything else; true where the memory is not known. */
    public boolean hasRoomFor(OllamaModel model) {
        return memoryBytes == 0 || model.size().bytes() <= freeBytes();
    }

    /** What a model with its context may take; {@link Long#MAX_VALUE} if unknown. */
    public long freeBytes() {
        return memoryBytes == 0 ? Long.MAX_VALUE : (long) (memoryBytes * SHARE);
    }
}
