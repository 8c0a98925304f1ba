package app.footnote.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process holds of the computer's memory, as its kernel counts it: heap, native memory and mapped files. */
public enum ProcessMemory {

    NOW("VmRSS"),
    /** The most at any time so far. */
    PEAK("VmHWM"),
    /** Without files that are mapped into it. */
    OWN("RssAnon");

    private static final long KIBIBYTE = 1024;

    private final String line;

    ProcessMemory(String line) {
        this.line = line + ":";
    }

    /** Empty where there is no such process any more, and outside Linux. */
    public OptionalLong bytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process), "status"))
                    .stream()
                    .filter(it -> it.startsWith(line))
                    .mapToLong(it -> KIBIBYTE * Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
