package app.footnote.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxPowerSourceTest {

    @TempDir
    private Path supplies;

    @Test
    void isTheBatteryWhenItDischargesAndNothingIsPluggedIn() throws Exception {
        battery("BAT0", "Discharging");
        mains("AC", "0");

        assertThat(new LinuxPowerSource(supplies).onBattery()).isTrue();
    }

    @Test
    void isNotTheBatteryOnMains() throws Exception {
        battery("BAT0", "Charging");
        mains("AC", "1");

        assertThat(new LinuxPowerSource(supplies).onBattery()).isFalse();
    }

    @Test
    void isNotTheBatteryThatHelpsAWeakCharger() throws Exception {
        battery("BAT0", "Discharging");
        say("ucsi-source-psy-1", "type", "USB");
        say("ucsi-source-psy-1", "online", "1");

        assertThat(new LinuxPowerSource(supplies).onBattery()).isFalse();
    }

    @Test
    void isNotTheBatteryOfAMouse() throws Exception {
        battery("hidpp_battery_0", "Discharging");
        say("hidpp_battery_0", "scope", "Device");

        assertThat(new LinuxPowerSource(supplies).onBattery()).isFalse();
    }

    @Test
    void isNoBatteryWhereThereIsNone() {
        assertThat(new LinuxPowerSource(supplies).onBattery()).isFalse();
        assertThat(new LinuxPowerSource(supplies.resolve("missing")).onBattery()).isFalse();
    }

    private void battery(String name, String status) throws IOException {
        say(name, "type", "Battery");
        say(name, "status", status);
    }

    private void mains(String name, String online) throws IOException {
        say(name, "type", "Mains");
        say(name, "online", online);
    }

    /** The kernel ends what it says with a line feed. */
    private void say(String supply, String name, String value) throws IOException {
        Files.writeString(Files.createDirectories(supplies.resolve(supply)).resolve(name), value + "\n");
    }
}
