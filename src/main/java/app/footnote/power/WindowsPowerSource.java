package app.footnote.power;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.PowrProf;
import com.sun.jna.platform.win32.PowrProf.POWER_INFORMATION_LEVEL;
import com.sun.jna.platform.win32.WinNT.SYSTEM_BATTERY_STATE;

/** Asks Windows for the state of the battery. */
final class WindowsPowerSource implements PowerSource {

    private static final int SUCCESS = 0;

    @Override
    public boolean onBattery() {
        try (Memory answer = new Memory(new SYSTEM_BATTERY_STATE().size())) {
            int status = PowrProf.INSTANCE.CallNtPowerInformation(
                    POWER_INFORMATION_LEVEL.SystemBatteryState, null, 0, answer, (int) answer.size());
            if (status != SUCCESS) {
                return false;
            }
            SYSTEM_BATTERY_STATE state = new SYSTEM_BATTERY_STATE(answer);
            return state.BatteryPresent != 0 && state.AcOnLine == 0;
        }
    }
}
