package app.footnote.power;

import java.nio.file.Path;
import java.util.Locale;

/** What the computer is fed by at the moment. Safe for use by many threads. */
@FunctionalInterface
public interface PowerSource {

    /** Whether that is its own battery; no if it cannot be told. */
    boolean onBattery();

    /** That of the computer that the program runs on. */
    static PowerSource ofThisComputer() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            return new WindowsPowerSource();
        }
        return system.contains("mac") ? new MacPowerSource() : new LinuxPowerSource(Path.of("/sys/class/power_supply"));
    }
}
