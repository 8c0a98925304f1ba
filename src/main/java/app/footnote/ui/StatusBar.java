package app.footnote.ui;

import app.footnote.messages.Messages;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.library.model.LibrarySummary;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The row below the panes: the state of Ollama and of the library, and current work. For the FX thread. */
final class StatusBar {

    private static final Messages TEXTS = Messages.of("ui");

    private final Button ollama = new Button();
    private final Region light = new Region();
    private final Button warningButton = new Button("", IconFactory.of(Feather.ALERT_TRIANGLE, "doubtful"));
    private final Label library = new Label();
    private final Label activity = new Label();
    private final Label privacy = new Label();
    private final HBox node;

    /** Why the library cannot be used at the moment. */
    enum LibraryAvailability {
        OPENING, CLOSED, MOVING, REBUILDING
    }

    /** @param showSetUp is called when the student clicks a state */
    StatusBar(Runnable showSetUp) {
        light.getStyleClass().add("light");
        ollama.getStyleClass().setAll("status-button");
        ollama.setGraphic(light);
        ollama.setMinWidth(Region.USE_PREF_SIZE);
        ollama.setOnAction(_ -> showSetUp.run());
        warningButton.getStyleClass().setAll("status-button", "trouble");
        warningButton.setMinWidth(Region.USE_PREF_SIZE);
        warningButton.setOnAction(_ -> showSetUp.run());
        CollapsibleNodes.bindManagedToVisible(warningButton);
        warningButton.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        showLibraryHost(Optional.empty());
        privacy.setMinWidth(Region.USE_PREF_SIZE);
        library.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(ollama, warningButton, library, activity, gap, privacy);
        node.getStyleClass().add("status-row");
        node.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return node;
    }

    /** Shows the totals of the library and the note that is being worked on. */
    void show(LibrarySummary summary) {
        library.setText(summary.size());
        activity.setText(summary.activity());
    }

    /**
     * Shows the state of Ollama.
     *
     * @param chosen the model that the student has chosen
     */
    void show(Optional<OllamaState> found, String chosen) {
        light.getStyleClass().setAll("light");
        ollama.setText(switch (found.orElse(null)) {
            case null -> TEXTS.text("status.quotes");
            case OllamaState.Absent _ -> TEXTS.text("status.no-model");
            case OllamaState.Running running when chosen.equals(OllamaSettings.QUOTES) ->
                    TEXTS.text("status.ollama-unused", running.version());
            case OllamaState.Running running -> {
                light.getStyleClass().add("on");
                yield chosen.isEmpty()
                        ? TEXTS.text("status.ollama", running.version())
                        : TEXTS.text("status.ollama-model", running.version(), chosen);
            }
        });
    }

    /**
     * Shows or hides a warning about the server with the library.
     *
     * @param warning the problem in a few words; empty if there is none
     */
    void showWarning(Optional<String> warning) {
        warningButton.setText(warning.orElse(""));
        warningButton.setVisible(warning.isPresent());
    }

    /**
     * Shows where the library is.
     *
     * @param host the other computer with the library; empty if it is on this one
     */
    void showLibraryHost(Optional<String> host) {
        privacy.setText(host.map(other -> TEXTS.text("status.notes-elsewhere", other))
                .orElseGet(() -> TEXTS.text("status.private")));
    }

    /** Shows that the library cannot be used at the moment. */
    void show(LibraryAvailability state) {
        library.setText(TEXTS.text("status.library", state));
        activity.setText("");
    }
}
