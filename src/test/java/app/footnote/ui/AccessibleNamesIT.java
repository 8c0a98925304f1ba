package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Screen readers need a name for each control. */
@WindowTest
@ExtendWith(FxWatched.class)
class AccessibleNamesIT {

    @TempDir
    private Path temp;

    private static void show(OpenedWindow window, ScreenNavigator.DialogTab tab) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().screens().show(tab);
            return true;
        });
    }

    @Test
    void namesEachFocusableControl() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            window.awaitText("No notes yet");
            assertThat(nameless(window)).as("the empty window").isEmpty();

            window.click("Open the sample notes");
            window.awaitText("Library: 4 notes, 72 passages");
            assertThat(nameless(window)).as("the window with notes").isEmpty();

            for (ScreenNavigator.DialogTab tab : ScreenNavigator.DialogTab.values()) {
                show(window, tab);
                assertThat(nameless(window)).as("the tab " + tab).isEmpty();
            }
            OpenedWindow.fx(() -> {
                window.window().screens().showSessions();
                return true;
            });
            assertThat(nameless(window)).as("the sessions").isEmpty();
        }
    }

    @Test
    void closesADialogWithEscAndRestoresTheFocus() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            window.awaitText("No notes yet");
            Node before = OpenedWindow.fx(() -> window.scene().getFocusOwner());
            window.robot().push(KeyCode.F1);
            window.awaitText("Go to the next pane");

            window.robot().push(KeyCode.ESCAPE);

            window.await("the dialog is closed", () -> !window.window().overlay().isOpen());
            window.await("the focus is restored", () -> before.equals(window.scene().getFocusOwner()));
        }
    }

    private static List<String> nameless(OpenedWindow window) throws Exception {
        return OpenedWindow.fx(() -> {
            List<String> found = new ArrayList<>();
            collect(window.scene().getRoot(), found);
            return found;
        });
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        // Screen readers read the content of scroll panes and tab panes.
        boolean container = node instanceof ScrollPane || node instanceof TabPane;
        if (node instanceof Control && node.isFocusTraversable() && !container && !hasName(node)) {
            found.add(node.getClass().getSimpleName() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean hasName(Node node) {
        boolean hasText = node instanceof Labeled named && named.getText() != null && !named.getText().isBlank();
        String accessible = node.getAccessibleText();
        return hasText || (accessible != null && !accessible.isBlank());
    }
}
