package app.footnote.ui;

import app.footnote.ui.ScreenNavigator.DialogTab;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.library.LibraryPane;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** The keyboard shortcuts that work everywhere in the window. */
final class WindowKeys {

    private static final int TEXT_SIZE_STEP_PERCENT = 10;
    private static final int DEFAULT_TEXT_SIZE_PERCENT = 100;

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    WindowKeys(MainWindow window, WindowLayout layout, ObservableSettings preferences) {
        LibraryPane library = window.library();
        ScreenNavigator screens = window.screens();
        on("Shortcut+O", library::chooseFiles);
        on("Shortcut+Shift+O", library::chooseFolder);
        on("Shortcut+V", library::addFromClipboard);
        on("Shortcut+L", library::focusFilter);
        on("Shortcut+N", window::newSession);
        on("Shortcut+K", screens::showSessions);
        on("Shortcut+E", window::export);
        on("Shortcut+F", window.page()::find);
        on("Shortcut+Comma", () -> screens.show(DialogTab.SETTINGS));
        on("F1", () -> screens.show(DialogTab.SHORTCUTS));
        on(
                "F6",
                () -> layout.focusNextPane(
                        library::focusList, window.chat()::focusComposer, window.page().node()::requestFocus));
        on("Shortcut+Plus", () -> resizeText(preferences, TEXT_SIZE_STEP_PERCENT));
        on("Shortcut+Equals", () -> resizeText(preferences, TEXT_SIZE_STEP_PERCENT));
        on("Shortcut+Minus", () -> resizeText(preferences, -TEXT_SIZE_STEP_PERCENT));
        on(
                "Shortcut+Digit0",
                () -> preferences.change(settings -> settings.withTextSize(DEFAULT_TEXT_SIZE_PERCENT)));
    }

    private static void resizeText(ObservableSettings preferences, int percent) {
        preferences.change(settings -> settings.withTextSize(settings.textSizePercent() + percent));
    }

    /** @param keys in the syntax of JavaFX, such as "Shortcut+O"; Shortcut is Ctrl, or ⌘ on a Mac */
    private void on(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
    }

    void installOn(Scene scene) {
        scene.getAccelerators().putAll(actions);
    }
}
