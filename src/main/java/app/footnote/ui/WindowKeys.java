package app.footnote.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** The keyboard shortcuts that work everywhere in the window. */
final class WindowKeys {

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    /** @param keys in the syntax of JavaFX, such as "Shortcut+O"; Shortcut is Ctrl, or ⌘ on a Mac */
    WindowKeys on(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
        return this;
    }

    void installOn(Scene scene) {
        scene.getAccelerators().putAll(actions);
    }
}
