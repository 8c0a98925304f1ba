package app.footnote.evaluation;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndex;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Adds notes to an index one by one, as an import does, and measures the time for adding them and the time for merging
 * segments afterwards, while nothing is written. The time for generating the notes is not included.
 * {@link ScaleMeasurement} runs this in a separate process.
 *
 * <p>
 * Arguments: a folder of evaluation sets, an empty folder for the index, the number of passages, and the file for the
 * results.
 */
final class LibraryGrowth {

    /**
     * Merging is finished after this time without a merge; it is longer than the idle time before the index starts to
     * merge.
     */
    private static final Duration MAX_IDLE_TIME = Duration.ofSeconds(40);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final String MERGE_THREAD_NAME = "Lucene Merge Thread";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private LibraryGrowth() {
    }

    public static void main(String[] args) throws Exception {
        GrownNotes notes = notesFrom(Path.of(args[0]));
        int passages = Integer.parseInt(args[2]);
        long buildNanos = 0;
        long generationNanos = 0;
        long cpuStart = SYSTEM.getProcessCpuTime();
        try (PassageIndex index = LuceneIndex.open(Path.of(args[1]), BuiltInEmbedder.IDENTITY)) {
            for (int added = 0; added < passages; added += GrownNotes.PASSAGES_PER_NOTE) {
                long generationStart = THREADS.getCurrentThreadCpuTime();
                GrownNotes.Grown note = notes.next();
                generationNanos += THREADS.getCurrentThreadCpuTime() - generationStart;
                long start = System.nanoTime();
                index.replace(note.note(), note.passages());
                buildNanos += System.nanoTime() - start;
            }
            long cpuNanos = SYSTEM.getProcessCpuTime() - cpuStart - generationNanos;
            double mergeSeconds = awaitMerges();
            long mergeCpuNanos = SYSTEM.getProcessCpuTime() - cpuStart - generationNanos - cpuNanos;
            ScaleFigures.of(
                    Map.of(
                            "build s", buildNanos / 1e9,
                            "build work s", cpuNanos / 1e9,
                            "together s", mergeSeconds,
                            "together work s", mergeCpuNanos / 1e9))
                    .writeTo(Path.of(args[3]));
        }
    }

    /** Waits until all merges are finished, and returns the seconds that they took. */
    private static double awaitMerges() throws InterruptedException {
        Duration merging = Duration.ZERO;
        Duration idle = Duration.ZERO;
        while (idle.compareTo(MAX_IDLE_TIME) < 0) {
            Thread.sleep(POLL_INTERVAL);
            boolean isMerging =
                    Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().contains(MERGE_THREAD_NAME));
            merging = isMerging ? merging.plus(POLL_INTERVAL) : merging;
            idle = isMerging ? Duration.ZERO : idle.plus(POLL_INTERVAL);
        }
        return merging.toMillis() / 1e3;
    }

    static GrownNotes notesFrom(Path folder) throws Exception {
        try (RealTexts texts = new RealTexts(folder)) {
            return new GrownNotes(texts.passages());
        }
    }
}
