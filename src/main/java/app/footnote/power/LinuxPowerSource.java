package app.footnote.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what the kernel says of each supply of power in a folder of its own, as described in its
 * <a href="https://docs.kernel.org/power/power_supply_class.html">documentation</a>.
 *
 * @param supplies the folder of these folders
 */
record LinuxPowerSource(Path supplies) implements PowerSource {

    /** A battery may go on discharging a little while a weak charger is plugged in: then it is not what counts. */
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

    /** Mice and headphones have batteries too; the kernel calls them those of a device. */
    private static boolean isBatteryInUse(Path supply) {
        return said(supply, "type").equals("Battery")
                && said(supply, "status").equals("Discharging")
                && !said(supply, "scope").equals("Device");
    }

    private static boolean isOnline(Path supply) {
        return !said(supply, "type").equals("Battery") && said(supply, "online").equals("1");
    }

    private static String said(Path supply, String name) {
        try {
            return Files.readString(supply.resolve(name)).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
