package app.footnote.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The processor time of child processes that have ended, as Linux reports it. */
final class EndedProcesses {

    private static final Path STATE = Path.of("/proc/self/stat");

    /**
     * Positions among the fields after the name of the program in {@code /proc/self/stat} (see proc(5)): {@code cutime}
     * and {@code cstime}.
     */
    private static final int USER_TIME = 13;
    private static final int SYSTEM_TIME = 14;

    /** The unit of times in {@code /proc} (USER_HZ), which is 100 on all usual configurations of Linux. */
    private static final double TICKS_PER_SECOND = 100;

    private EndedProcesses() {
    }

    /** The total of all their threads; empty on systems other than Linux. */
    static OptionalDouble processorSeconds() throws IOException {
        if (!Files.exists(STATE)) {
            return OptionalDouble.empty();
        }
        String state = Files.readString(STATE);
        String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
        return OptionalDouble
                .of((Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND);
    }
}
