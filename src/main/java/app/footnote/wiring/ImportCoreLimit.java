package app.footnote.wiring;

import app.footnote.power.PowerSource;
import app.footnote.settings.EmbeddingSettings.Effort;
import app.footnote.settings.SettingsFile;
import java.util.function.IntSupplier;

/**
 * The number of processors that an import may use: all or a quarter of them, depending on the settings, and half or one
 * of them on battery. Both are read for each call, so a change takes effect within seconds. Immutable.
 *
 * @param processors the number of processors of the computer
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
