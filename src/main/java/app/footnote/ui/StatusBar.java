package app.footnote.ui;

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

/** The row below the panes: what is there, and what is being done. */
final class StatusBar {

    private final Button ollama = new Button();
    private final Region light = new Region();
    private final Button trouble = new Button("", IconFactory.of(Feather.ALERT_TRIANGLE, "doubtful"));
    private final Label library = new Label();
    private final Label activity = new Label();
    private final Label privacy = new Label();
    private final HBox node;

    /** @param setUp is called when the student wants to know more about the services */
    StatusBar(Runnable setUp) {
        light.getStyleClass().add("light");
        ollama.getStyleClass().setAll("status-button");
        ollama.setGraphic(light);
        ollama.setMinWidth(Region.USE_PREF_SIZE);
        ollama.setOnAction(_ -> setUp.run());
        trouble.getStyleClass().setAll("status-button", "trouble");
        trouble.setMinWidth(Region.USE_PREF_SIZE);
        trouble.setOnAction(_ -> setUp.run());
        CollapsibleNodes.bindManagedToVisible(trouble);
        trouble.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        showLibraryHost(Optional.empty());
        privacy.setMinWidth(Region.USE_PREF_SIZE);
        library.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(ollama, trouble, library, activity, gap, privacy);
        node.getStyleClass().add("status-row");
        node.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return node;
    }

    void show(LibrarySummary summary) {
        library.setText(summary.size());
        activity.setText(summary.activity());
    }

    /** @param chosen the model that the student wants */
    void show(Optional<OllamaState> found, String chosen) {
        light.getStyleClass().setAll("light");
        ollama.setText(switch (found.orElse(null)) {
            case null -> "Answers: quotes from your notes";
            case OllamaState.Absent _ -> "Answers: quotes from your notes, no language model";
            case OllamaState.Running running when chosen.equals(OllamaSettings.QUOTES) ->
                    "Ollama " + running.version() + " · not asked";
            case OllamaState.Running running -> {
                light.getStyleClass().add("on");
                yield "Ollama " + running.version() + (chosen.isEmpty() ? "" : " · " + chosen);
            }
        });
    }

    /** @param words what is wrong with the server that keeps the library; empty if nothing is */
    void showWarning(Optional<String> words) {
        trouble.setText(words.orElse(""));
        trouble.setVisible(words.isPresent());
    }

    /** @param host of another computer that keeps the library; empty if this one does */
    void showLibraryHost(Optional<String> host) {
        privacy.setText(host.map(other -> "Your notes are kept at " + other).orElse("Nothing leaves this computer"));
    }

    /** @param what such as "not open" */
    void showLibraryState(String what) {
        library.setText("Library: " + what);
        activity.setText("");
    }
}
