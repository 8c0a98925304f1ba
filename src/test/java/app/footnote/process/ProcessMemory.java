package app.footnote.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The resident memory of a process as the kernel counts it: heap, native memory and mapped files. */
public enum ProcessMemory {

    NOW("VmRSS"),
    /** The peak. */
    PEAK("VmHWM"),
    /** Without mapped files. */
    OWN("RssAnon");

    private static final long KIBIBYTE = 1024;

    private final String line;

    ProcessMemory(String line) {
        this.line = line + ":";
    }

    /** Empty if the process has ended or the operating system is not Linux. */
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
