package app.footnote.ui.shortcuts;

import app.footnote.messages.Messages;
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

/** The list of all keyboard shortcuts. For the FX thread. */
public final class ShortcutsView {

    private static final Messages TEXTS = Messages.of("ui-shortcuts");
    private static final boolean MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    /**
     * One line of the list.
     *
     * @param key the key of its text
     * @param keys alternatives such as "Ctrl+O"
     */
    private record Shortcut(String key, List<String> keys) {

        static Shortcut of(String key, String... keys) {
            return new Shortcut(key, List.of(keys));
        }
    }

    private record ShortcutGroup(String key, List<Shortcut> shortcuts) {
    }

    private static final List<ShortcutGroup> GROUPS = List.of(
            new ShortcutGroup(
                    "notes",
                    List.of(
                            Shortcut.of("notes.add-files", "Ctrl+O"),
                            Shortcut.of("notes.add-folder", "Ctrl+Shift+O"),
                            Shortcut.of("notes.paste", "Ctrl+V"),
                            Shortcut.of("notes.filter", "Ctrl+L"),
                            Shortcut.of("notes.tick", "Space"),
                            Shortcut.of("notes.open", "Enter"),
                            Shortcut.of("notes.fold", "←", "→"),
                            Shortcut.of("notes.remove", "Del"))),
            new ShortcutGroup(
                    "conversation",
                    List.of(
                            Shortcut.of("conversation.new", "Ctrl+N"),
                            Shortcut.of("conversation.sessions", "Ctrl+K"),
                            Shortcut.of("conversation.ask", "Enter"),
                            Shortcut.of("conversation.new-line", "Shift+Enter"),
                            Shortcut.of("conversation.stop", "Esc"),
                            Shortcut.of("conversation.edit", "↑"),
                            Shortcut.of("conversation.next-sentence", "Alt+↓", "Alt+↑"),
                            Shortcut.of("conversation.export", "Ctrl+E"))),
            new ShortcutGroup(
                    "page",
                    List.of(
                            Shortcut.of("page.find", "Ctrl+F"),
                            Shortcut.of("page.next-match", "F3", "Shift+F3"),
                            Shortcut.of("page.turn", "Ctrl+Page Down", "Ctrl+Page Up"),
                            Shortcut.of("page.go-to", "Ctrl+G"),
                            Shortcut.of("page.zoom", "Ctrl++", "Ctrl+−"),
                            Shortcut.of("page.fit", "Ctrl+0"),
                            Shortcut.of("page.text", "Ctrl+T"),
                            Shortcut.of("page.copy", "Ctrl+C"))),
            new ShortcutGroup(
                    "window",
                    List.of(
                            Shortcut.of("window.next-pane", "F6"),
                            Shortcut.of("window.text-size", "Ctrl++", "Ctrl+−"),
                            Shortcut.of("window.default-text-size", "Ctrl+0"),
                            Shortcut.of("window.settings", "Ctrl+,"),
                            Shortcut.of("window.shortcuts", "F1"))));

    /** Shows two columns if there is enough space, otherwise one. */
    private final FlowPane node = new FlowPane(Orientation.HORIZONTAL);

    public ShortcutsView() {
        node.getStyleClass().add("shortcuts-view");
        node.getStylesheets().add(StyleSheets.url(ShortcutsView.class, "shortcuts.css"));
        GROUPS.forEach(group -> node.getChildren().add(group(group)));
    }

    public Region node() {
        return node;
    }

    private static VBox group(ShortcutGroup group) {
        Label name = new Label(TEXTS.text(group.key()));
        name.getStyleClass().add("heading");
        VBox rows = new VBox(name);
        rows.getStyleClass().add("shortcut-group");
        group.shortcuts().forEach(shortcut -> rows.getChildren().add(row(shortcut)));
        return rows;
    }

    private static HBox row(Shortcut shortcut) {
        Label text = new Label(TEXTS.text(shortcut.key()));
        text.setMinWidth(Region.USE_PREF_SIZE);
        HBox keys = keys(shortcut);
        HBox.setHgrow(keys, Priority.ALWAYS);
        return new HBox(text, keys);
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
