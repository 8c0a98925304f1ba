package app.footnote.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** The keys that work everywhere in the window. */
final class WindowKeys {

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    /** @param keys as JavaFX writes them, such as "Shortcut+O"; Shortcut is Ctrl, on a Mac ⌘ */
    WindowKeys on(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
        return this;
    }

    void installOn(Scene scene) {
        scene.getAccelerators().putAll(actions);
    }
}
