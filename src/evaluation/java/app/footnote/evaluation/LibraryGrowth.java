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
 * Grows a library in a folder note by note, as an import does, and says how long the index took for it, and then for
 * bringing its segments together while nothing else is written; making notes and their vectors is not counted. A
 * process of its own for {@link ScaleMeasurement}.
 *
 * <p>
 * Arguments: a folder of evaluation sets; the folder for the index, which is empty; how many passages; the file for the
 * result.
 */
final class LibraryGrowth {

    /** Longer than the index waits before it brings segments together, and between two looks at what is left. */
    private static final Duration QUIET = Duration.ofSeconds(40);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String MERGING = "Lucene Merge Thread";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private LibraryGrowth() {
    }

    public static void main(String[] args) throws Exception {
        GrownNotes notes = grownFrom(Path.of(args[0]));
        int passages = Integer.parseInt(args[2]);
        long nanos = 0;
        long workElsewhere = 0;
        long startOfWork = SYSTEM.getProcessCpuTime();
        try (PassageIndex index = LuceneIndex.open(Path.of(args[1]), BuiltInEmbedder.IDENTITY)) {
            for (int there = 0; there < passages; there += GrownNotes.PASSAGES_PER_NOTE) {
                long startOfNote = THREADS.getCurrentThreadCpuTime();
                GrownNotes.Grown grown = notes.next();
                workElsewhere += THREADS.getCurrentThreadCpuTime() - startOfNote;
                long start = System.nanoTime();
                index.replace(grown.note(), grown.passages());
                nanos += System.nanoTime() - start;
            }
            long work = SYSTEM.getProcessCpuTime() - startOfWork - workElsewhere;
            double together = secondsOfMerging();
            long workTogether = SYSTEM.getProcessCpuTime() - startOfWork - workElsewhere - work;
            ScaleFigures.of(
                    Map.of(
                            "build s", nanos / 1e9,
                            "build work s", work / 1e9,
                            "together s", together,
                            "together work s", workTogether / 1e9))
                    .writeTo(Path.of(args[3]));
        }
    }

    /** Waits until the index has nothing more to do. */
    private static double secondsOfMerging() throws InterruptedException {
        Duration merging = Duration.ZERO;
        Duration quiet = Duration.ZERO;
        while (quiet.compareTo(QUIET) < 0) {
            Thread.sleep(LOOK_AGAIN);
            boolean merges = Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().contains(MERGING));
            merging = merges ? merging.plus(LOOK_AGAIN) : merging;
            quiet = merges ? Duration.ZERO : quiet.plus(LOOK_AGAIN);
        }
        return merging.toMillis() / 1e3;
    }

    static GrownNotes grownFrom(Path folder) throws Exception {
        try (RealTexts texts = new RealTexts(folder)) {
            return new GrownNotes(texts.passages());
        }
    }
}
