package app.footnote.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the state of the power supplies from the kernel's files, see the
 * <a href="https://docs.kernel.org/power/power_supply_class.html">kernel's documentation</a>. Immutable.
 *
 * @param supplies the folder that has one folder for each power supply
 */
record LinuxPowerSource(Path supplies) implements PowerSource {

    /**
     * A battery may discharge a little while a weak charger is connected. That does not count as running on battery.
     */
    @Override
    public boolean onBattery() {
        List<Path> all = all();
        return all.stream().anyMatch(LinuxPowerSource::isBatteryInUse)
                && all.stream().noneMatch(LinuxPowerSource::isOnline);
    }

    private List<Path> all() {
        try (Stream<Path> folders = Files.list(supplies)) {
            return folders.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** Ignores the batteries of mice and headphones, which have the scope "Device". */
    private static boolean isBatteryInUse(Path supply) {
        return value(supply, "type").equals("Battery")
                && value(supply, "status").equals("Discharging")
                && !value(supply, "scope").equals("Device");
    }

    private static boolean isOnline(Path supply) {
        return !value(supply, "type").equals("Battery") && value(supply, "online").equals("1");
    }

    private static String value(Path supply, String name) {
        try {
            return Files.readString(supply.resolve(name)).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
