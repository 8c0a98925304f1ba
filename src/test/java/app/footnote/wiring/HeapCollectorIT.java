package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.ConditionWait;
import app.footnote.process.CurrentJava;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The heap of a process that allocates much more than it keeps. */
class HeapCollectorIT {

    private static final List<String> FOOTNOTES = List.of(CurrentJava.FOOTNOTES_OPTIONS);

    @Test
    void theHeapShrinksToItsUsedSize() throws Exception {
        assertThat(mebibytesAfterMuch(FOOTNOTES, "without")).isGreaterThan(400);
        assertThat(mebibytesAfterMuch(FOOTNOTES, "with")).isLessThan(ReadingMuch.LITTLE);
    }

    @Test
    void keepsAnotherCollector() throws Exception {
        assertThat(mebibytesAfterMuch(List.of("-XX:+UseG1GC", "-Xmx1g"), "begun")).isPositive();
    }

    private static long mebibytesAfterMuch(List<String> options, String upkeep) throws Exception {
        Process process = new ProcessBuilder(CurrentJava.command(options, ReadingMuch.class.getName(), upkeep))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Long.parseLong(printed.lines().toList().getLast());
    }

    /** Allocates 500 MB, of which 20 MB at a time stay reachable, and prints the size of the heap in MiB. */
    static final class ReadingMuch {

        static final long LITTLE = 150;
        private static final int MEBIBYTE = 1 << 20;
        private static final int PIECE = 10_000;
        private static final int KEPT = 20 * MEBIBYTE / PIECE;
        private static final int ALL = 500 * MEBIBYTE / PIECE;

        private ReadingMuch() {
        }

        public static void main(String[] args) throws Exception {
            try (HeapCollector upkeep = new HeapCollector()) {
                if (!args[0].equals("without")) {
                    upkeep.begin();
                    upkeep.begin();
                }
                Deque<byte[]> kept = new ArrayDeque<>();
                for (int piece = 0; piece < ALL; piece++) {
                    kept.add(new byte[PIECE]);
                    if (kept.size() > KEPT) {
                        kept.remove();
                    }
                }
                if (args[0].equals("with")) {
                    ConditionWait.await(() -> mebibytes() < LITTLE);
                }
                System.out.println(mebibytes());
            }
        }

        private static long mebibytes() {
            return Runtime.getRuntime().totalMemory() / MEBIBYTE;
        }
    }
}
