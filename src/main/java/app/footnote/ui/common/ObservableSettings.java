package app.footnote.ui.common;

import app.footnote.settings.Settings;
import app.footnote.settings.SettingsException;
import app.footnote.settings.SettingsFile;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The current settings. A change applies at once and is written in the background; it is applied to the settings in the
 * file, which another process may have changed.
 */
public final class ObservableSettings {

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final SettingsFile file;
    private final BackgroundTasks background;
    private final Queue<UnaryOperator<Settings>> unwritten = new ConcurrentLinkedQueue<>();
    private volatile Settings latest;

    public ObservableSettings(Settings initial, SettingsFile file, BackgroundTasks background) {
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", initial);
        this.file = file;
        this.background = background;
        this.latest = initial;
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** For the FX thread; other threads use {@link #latest}. */
    public Settings get() {
        return settings.get();
    }

    /** The current settings. Safe on any thread. */
    public Settings latest() {
        return latest;
    }

    /** Applies a change and writes it in the background. For the FX thread. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (!changed.equals(settings.get())) {
            latest = changed;
            settings.set(changed);
            unwritten.add(change);
            background.run(this::write);
        }
    }

    /**
     * Writes all changes that are not written yet, in their order. If writing fails, the next change writes them again.
     */
    private synchronized void write() throws SettingsException {
        List<UnaryOperator<Settings>> changes = List.copyOf(unwritten);
        if (!changes.isEmpty()) {
            file.change(found -> changed(found, changes));
            changes.forEach(_ -> unwritten.remove());
        }
    }

    private static Settings changed(Settings found, List<UnaryOperator<Settings>> changes) {
        Settings changed = found;
        for (UnaryOperator<Settings> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
