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
     * Shortcuts that belong together.
     *
     * @param key the key of the heading
     * @param shortcuts the keys of the texts; the keys to press are the text of the same key with the ending
     * {@code .keys}, in which alternatives are separated by {@code " / "}
     */
    private record ShortcutGroup(String key, List<String> shortcuts) {
    }

    private static final List<ShortcutGroup> GROUPS = List.of(
            new ShortcutGroup(
                    "notes",
                    List.of(
                            "notes.add-files",
                            "notes.add-folder",
                            "notes.paste",
                            "notes.filter",
                            "notes.tick",
                            "notes.open",
                            "notes.fold",
                            "notes.remove")),
            new ShortcutGroup(
                    "conversation",
                    List.of(
                            "conversation.new",
                            "conversation.sessions",
                            "conversation.ask",
                            "conversation.new-line",
                            "conversation.stop",
                            "conversation.edit",
                            "conversation.next-sentence",
                            "conversation.overview-form",
                            "conversation.export")),
            new ShortcutGroup(
                    "page",
                    List.of(
                            "page.find",
                            "page.next-match",
                            "page.turn",
                            "page.go-to",
                            "page.zoom",
                            "page.fit",
                            "page.text",
                            "page.copy")),
            new ShortcutGroup(
                    "window",
                    List.of(
                            "window.next-pane",
                            "window.text-size",
                            "window.default-text-size",
                            "window.settings",
                            "window.shortcuts")));

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

    private static HBox row(String shortcut) {
        Label text = new Label(TEXTS.text(shortcut));
        text.setMinWidth(Region.USE_PREF_SIZE);
        HBox keys = keys(TEXTS.text(shortcut + ".keys"));
        HBox.setHgrow(keys, Priority.ALWAYS);
        return new HBox(text, keys);
    }

    private static HBox keys(String alternatives) {
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        for (String key : alternatives.split(" / ")) {
            Label cap = new Label(MAC ? key.replace("Ctrl+", "⌘").replace("Shift+", "⇧") : key);
            cap.getStyleClass().add("key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            keys.getChildren().add(cap);
        }
        return keys;
    }
}
