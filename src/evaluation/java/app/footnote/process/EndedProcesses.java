package app.footnote.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The processes that this one has started and that have ended since, as the kernel adds them up. */
final class EndedProcesses {

    private static final Path STATE = Path.of("/proc/self/stat");

    /**
     * In the fields that follow the program's name: of processes that have ended, in its own code and in the kernel.
     */
    private static final int OWN_CODE = 13;
    private static final int KERNEL = 14;

    /** For programs the kernel always counts in hundredths of a second. */
    private static final double TICKS_A_SECOND = 100;

    private EndedProcesses() {
    }

    /** Of all their threads together; empty outside Linux. */
    static OptionalDouble processorSeconds() throws IOException {
        if (!Files.exists(STATE)) {
            return OptionalDouble.empty();
        }
        String state = Files.readString(STATE);
        String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
        return OptionalDouble.of((Long.parseLong(fields[OWN_CODE]) + Long.parseLong(fields[KERNEL])) / TICKS_A_SECOND);
    }
}
