package app.footnote.wiring;

import app.footnote.power.PowerSource;
import app.footnote.settings.EmbeddingSettings.Effort;
import app.footnote.settings.SettingsFile;
import java.util.function.IntSupplier;

/**
 * How many processors notes that were added may take, by what the student chose and what feeds the computer: all or a
 * quarter of them, and on battery half or one. Both are looked at each time, so a change is felt within seconds.
 * Immutable.
 *
 * @param processors that the computer has
 */
record ImportCoreLimit(SettingsFile settings, PowerSource power, int processors) implements IntSupplier {

    static ImportCoreLimit of(SettingsFile settings) {
        return new ImportCoreLimit(settings, PowerSource.ofThisComputer(), Runtime.getRuntime().availableProcessors());
    }

    @Override
    public int getAsInt() {
        boolean gentle = settings.loadOrDefaults().embedding().effort() == Effort.GENTLE;
        if (power.onBattery()) {
            return gentle ? 1 : Math.ceilDiv(processors, 2);
        }
        return gentle ? Math.ceilDiv(processors, 4) : processors;
    }
}
