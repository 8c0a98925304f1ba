package app.footnote.ui.shortcuts;

import app.footnote.ui.common.StyleSheets;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys and what they do. For the FX thread. */
public final class ShortcutsView {

    private static final boolean MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    /**
     * @param keys such as "Ctrl+O"; several ways to do the same stand one behind the other
     */
    private record Shortcut(String what, List<String> keys) {

        static Shortcut of(String what, String... keys) {
            return new Shortcut(what, List.of(keys));
        }
    }

    private record Group(String name, List<Shortcut> shortcuts) {
    }

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Notes",
                    List.of(
                            Shortcut.of("Add files", "Ctrl+O"),
                            Shortcut.of("Add a folder", "Ctrl+Shift+O"),
                            Shortcut.of("Add files from the clipboard", "Ctrl+V"),
                            Shortcut.of("Filter notes", "Ctrl+L"),
                            Shortcut.of("Ask this note, or not", "Space"),
                            Shortcut.of("Open the note", "Enter"),
                            Shortcut.of("Fold a course, or open it", "←", "→"),
                            Shortcut.of("Remove, with a way back", "Del"))),
            new Group(
                    "Conversation",
                    List.of(
                            Shortcut.of("New session", "Ctrl+N"),
                            Shortcut.of("Sessions", "Ctrl+K"),
                            Shortcut.of("Ask", "Enter"),
                            Shortcut.of("New line in the question", "Shift+Enter"),
                            Shortcut.of("Stop the answer", "Esc"),
                            Shortcut.of("Edit the last question", "↑"),
                            Shortcut.of("Next sentence, and its source", "Alt+↓", "Alt+↑"),
                            Shortcut.of("Export", "Ctrl+E"))),
            new Group(
                    "Page",
                    List.of(
                            Shortcut.of("Find in the note", "Ctrl+F"),
                            Shortcut.of("Next match, or the one before", "F3", "Shift+F3"),
                            Shortcut.of("Turn the page", "Ctrl+Page Down", "Ctrl+Page Up"),
                            Shortcut.of("Go to a page", "Ctrl+G"),
                            Shortcut.of("Larger and smaller, in the page", "Ctrl++", "Ctrl+−"),
                            Shortcut.of("Fit the width, or the whole page", "Ctrl+0"),
                            Shortcut.of("Text beside the page", "Ctrl+T"),
                            Shortcut.of("Copy what is selected", "Ctrl+C"))),
            new Group(
                    "Window",
                    List.of(
                            Shortcut.of("From pane to pane", "F6"),
                            Shortcut.of("Larger and smaller text", "Ctrl++", "Ctrl+−"),
                            Shortcut.of("Usual text size", "Ctrl+0"),
                            Shortcut.of("Set-up", "Ctrl+,"),
                            Shortcut.of("This list", "F1"))));

    /** Two columns where there is room for them, else one. */
    private final FlowPane node = new FlowPane(Orientation.HORIZONTAL);

    public ShortcutsView() {
        node.getStyleClass().add("shortcuts-view");
        node.getStylesheets().add(StyleSheets.url(ShortcutsView.class, "shortcuts.css"));
        GROUPS.forEach(group -> node.getChildren().add(group(group)));
    }

    public Region node() {
        return node;
    }

    private static VBox group(Group group) {
        Label name = new Label(group.name());
        name.getStyleClass().add("heading");
        VBox rows = new VBox(name);
        rows.getStyleClass().add("shortcut-group");
        group.shortcuts().forEach(shortcut -> rows.getChildren().add(row(shortcut)));
        return rows;
    }

    private static HBox row(Shortcut shortcut) {
        Label what = new Label(shortcut.what());
        what.setMinWidth(Region.USE_PREF_SIZE);
        HBox keys = keys(shortcut);
        HBox.setHgrow(keys, Priority.ALWAYS);
        return new HBox(what, keys);
    }

    private static HBox keys(Shortcut shortcut) {
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        for (String key : shortcut.keys()) {
            Label cap = new Label(MAC ? key.replace("Ctrl+", "⌘").replace("Shift+", "⇧") : key);
            cap.getStyleClass().add("key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            keys.getChildren().add(cap);
        }
        return keys;
    }
}
