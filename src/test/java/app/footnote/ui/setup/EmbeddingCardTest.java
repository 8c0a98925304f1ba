package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.ollama.Ollama;
import app.footnote.answer.ollama.OllamaDouble;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.Background;
import app.footnote.ui.common.Notices;
import app.footnote.ui.common.Preferences;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EmbeddingCardTest {

    @TempDir
    static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having("llama3.2", "gpt-oss:120b-cloud", "tiny-embed");
    private final Ollama ollama = server.client(threads);
    private @Nullable Preferences preferences;

    @Start
    void start(Stage stage) {
        Background background = new Background(threads);
        Notices notices = new Notices();
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
        Preferences made = new Preferences(Settings.standard(), file, background, notices);
        preferences = made;
        OllamaWatch watch = new OllamaWatch(() -> ollama, background, notices);
        EmbeddingCard card = new EmbeddingCard(() -> ollama, watch, made, background, notices);
        stage.setScene(new Scene(new VBox(card.node(), notices.node()), 700, 500));
        stage.show();
        watch.refresh();
    }

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdownNow();
        ollama.close();
        server.close();
        // What is still written would be in the way of the folder's removal.
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private EmbeddingSettings chosen() {
        if (preferences == null) {
            throw new IllegalStateException("The card was not shown");
        }
        return preferences.latest().embedding();
    }

    @Test
    void letsAModelOfOllamasFindNotesOnceItHasGivenAVector(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".radio-button").queryAll().size() == 2);

        robot.clickOn("tiny-embed");

        await(() -> chosen().wasSeen());
        assertThat(chosen().model()).isEqualTo("tiny-embed:latest");
        await(() -> robot.lookup("Takes effect when Footnote is started again").tryQuery().isPresent());
        robot.clickOn("Built in");
        await(() -> chosen().isBuiltIn());
    }

    @Test
    void choosesNothingThatDoesNotWork(FxRobot robot) throws Exception {
        server.on("/api/embed", exchange -> exchange.json(501, "{\"error\":\"does not support embeddings\"}"));
        await(() -> robot.lookup(".radio-button").queryAll().size() == 2);

        robot.clickOn("tiny-embed");

        await(
                () -> robot.lookup("Built in").queryAs(RadioButton.class).isSelected()
                        && !robot.lookup("Built in").queryAs(RadioButton.class).isDisabled()
                        && !server.asked("/api/embed").isEmpty());
        assertThat(chosen().isBuiltIn()).isTrue();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
