package app.footnote.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.EmbeddingSettings.Effort;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {

    @TempDir
    static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ObservableSettings preferences;

    @Start
    void start(Stage stage) {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        ObservableSettings created = new ObservableSettings(Settings.defaults(), file, new BackgroundTasks(threads));
        preferences = created;
        stage.setScene(new Scene(ScrollingClick.page(new SettingsView(created).node()), 700, 700));
        stage.show();
    }

    /** Waits until the settings are written, because the folder is removed afterwards. */
    @AfterEach
    void close() {
        threads.close();
    }

    private Settings chosen() {
        if (preferences == null) {
            throw new IllegalStateException("The settings were not shown");
        }
        return preferences.latest();
    }

    @Test
    void choosesAGentleImport(FxRobot robot) throws Exception {
        assertThat(isSelected(robot, "Fast")).isTrue();

        ScrollingClick.on(robot, "Gentle");

        assertThat(chosen().embedding().effort()).isEqualTo(Effort.GENTLE);
        assertThat(isSelected(robot, "Fast")).isFalse();
    }

    @Test
    void keepsAnOptionSelectedWhenItIsPressedAgain(FxRobot robot) throws Exception {
        ScrollingClick.on(robot, "Dark");
        ScrollingClick.on(robot, "Dark");

        assertThat(isSelected(robot, "Dark")).isTrue();
        assertThat(chosen().theme()).isEqualTo(Settings.Theme.DARK);
    }

    @Test
    void choosesWhatHappensToUncoveredQuestionsAndDoubtfulSentences(FxRobot robot) throws Exception {
        ScrollingClick.on(robot, "Ask the model");
        ScrollingClick.on(robot, "Let it check them");

        assertThat(chosen().ollama().writing().uncovered()).isEqualTo(OllamaSettings.Uncovered.SHOW_PAGES);
        assertThat(chosen().ollama().writing().judging()).isTrue();
    }

    private static boolean isSelected(FxRobot robot, String name) {
        return robot.lookup(name).queryAs(ToggleButton.class).isSelected();
    }
}
