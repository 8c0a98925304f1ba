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
 * The settings as they are now: whatever is changed applies at once and is written in the background, over the settings
 * as the file has them by then.
 */
public final class ObservableSettings {

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final SettingsFile file;
    private final BackgroundTasks background;
    private final Notifications notifications;
    private final Queue<UnaryOperator<Settings>> unwritten = new ConcurrentLinkedQueue<>();
    private volatile Settings latest;

    public ObservableSettings(Settings found, SettingsFile file, BackgroundTasks background,
            Notifications notifications) {
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", found);
        this.file = file;
        this.background = background;
        this.notifications = notifications;
        this.latest = found;
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** For the FX thread; other threads use {@link #latest}. */
    public Settings get() {
        return settings.get();
    }

    /** The settings as they are now. Safe on any thread. */
    public Settings latest() {
        return latest;
    }

    /** For the FX thread. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (!changed.equals(settings.get())) {
            latest = changed;
            settings.set(changed);
            unwritten.add(change);
            background.run(this::write, () -> {
            }, notifications::tell);
        }
    }

    /**
     * Whichever of several writings comes first writes all changes, in their order. What could not be written waits for
     * the next one.
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
