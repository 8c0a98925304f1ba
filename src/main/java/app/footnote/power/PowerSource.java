package app.footnote.power;

import java.nio.file.Path;
import java.util.Locale;

/** The power source of a computer. Safe for use by several threads. */
@FunctionalInterface
public interface PowerSource {

    /** Whether the computer runs on its battery; false if this is unknown. */
    boolean onBattery();

    /** The power source of this computer. */
    static PowerSource ofThisComputer() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            return new WindowsPowerSource();
        }
        return system.contains("mac") ? new MacPowerSource() : new LinuxPowerSource(Path.of("/sys/class/power_supply"));
    }
}
