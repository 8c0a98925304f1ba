package app.footnote.ollama;

import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The memory of the computer that runs a model, and which model suits it. Immutable.
 *
 * @param memoryBytes the physical memory; 0 if unknown, as for a remote computer
 */
public record HostMachine(long memoryBytes) {

    /** The share of the memory that a model may take. The system, the browser and Footnote need the rest. */
    private static final double MODEL_SHARE = 0.6;

    private static final long SMALL_MEMORY_BYTES = 7_000_000_000L;
    private static final long MIDDLE_MEMORY_BYTES = 15_000_000_000L;

    /** The sizes are those of Ollama's library. */
    private static final Recommendation SMALL = new Recommendation("llama3.2:1b", 1_300_000_000L);
    private static final Recommendation MIDDLE = new Recommendation("llama3.2:3b", 2_000_000_000L);
    private static final Recommendation LARGE = new Recommendation("qwen2.5:7b", 4_700_000_000L);

    private static final double BYTES_PER_GIGABYTE = 1e9;

    /**
     * A model that suits a computer.
     *
     * @param bytes the approximate size of the download
     */
    public record Recommendation(String model, long bytes) {

        /** The name with the size, such as {@code llama3.2:3b (2.0 GB)}. */
        public Message message() {
            return Message.of("ollama.recommendation", model, gigabytes());
        }

        /** The advice to download the model. */
        public Remedy remedy() {
            return Remedy.of(RemedyAction.PULL_RECOMMENDED_MODEL, model, gigabytes());
        }

        public double gigabytes() {
            return HostMachine.gigabytes(bytes);
        }
    }

    /** The computer that Footnote runs on. */
    public static HostMachine local() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? new HostMachine(system.getTotalMemorySize())
                : unknown();
    }

    public static HostMachine unknown() {
        return new HostMachine(0);
    }

    /** Gigabytes of 10<sup>9</sup> bytes, the unit of model sizes. */
    static double gigabytes(long bytes) {
        return bytes / BYTES_PER_GIGABYTE;
    }

    public double memoryGigabytes() {
        return gigabytes(memoryBytes);
    }

    /** The largest recommended model that leaves enough memory for other programs. */
    public Recommendation recommended() {
        if (memoryBytes > 0 && memoryBytes < SMALL_MEMORY_BYTES) {
            return SMALL;
        }
        return memoryBytes < MIDDLE_MEMORY_BYTES ? MIDDLE : LARGE;
    }

    /** Whether the model fits into the memory beside other programs; true if the memory is unknown. */
    public boolean hasRoomFor(OllamaModel model) {
        return memoryBytes == 0 || model.size().bytes() <= freeBytes();
    }

    /** The memory that a model and its context may take; {@link Long#MAX_VALUE} if unknown. */
    public long freeBytes() {
        return memoryBytes == 0 ? Long.MAX_VALUE : (long) (memoryBytes * MODEL_SHARE);
    }
}
