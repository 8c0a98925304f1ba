package app.footnote.power;

import com.sun.jna.platform.mac.IOKit;

/** Asks IOKit how long the power lasts: without end on mains, and where there is no battery. */
final class MacPowerSource implements PowerSource {

    @Override
    public boolean onBattery() {
        return IOKit.INSTANCE.IOPSGetTimeRemainingEstimate() != IOKit.kIOPSTimeRemainingUnlimited;
    }
}
