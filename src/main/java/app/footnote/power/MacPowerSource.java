package app.footnote.power;

import com.sun.jna.platform.mac.IOKit;

/** Asks IOKit for the remaining time, which is unlimited on mains power and without a battery. */
final class MacPowerSource implements PowerSource {

    @Override
    public boolean onBattery() {
        return IOKit.INSTANCE.IOPSGetTimeRemainingEstimate() != IOKit.kIOPSTimeRemainingUnlimited;
    }
}
