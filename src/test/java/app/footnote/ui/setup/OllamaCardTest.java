package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.ollama.Ollama;
import app.footnote.answer.ollama.OllamaDouble;
import app.footnote.settings.OllamaSettings;
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
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
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
class OllamaCardTest {

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
        OllamaCard card = new OllamaCard(() -> ollama, watch, made, background, notices);
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

    private OllamaSettings chosen() {
        if (preferences == null) {
            throw new IllegalStateException("The card was not shown");
        }
        return preferences.latest().ollama();
    }

    @Test
    void letsTheStudentChooseWhichModelWrites(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".radio-button").queryAll().size() == 3);
        assertThat(robot.lookup(".radio-button").queryAllAs(RadioButton.class)).extracting(RadioButton::getText)
                .containsExactly("llama3.2", "gpt-oss:120b-cloud", "None: answers in your notes' own words");

        robot.clickOn("llama3.2");

        await(() -> chosen().model().equals("llama3.2:latest"));
    }

    @Test
    void sendsNothingToACloudModelBeforeTheStudentTicksThatItMay(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".check-box").tryQuery().isPresent());
        assertThat(robot.lookup(".check-box").queryAllAs(CheckBox.class)).singleElement()
                .satisfies(box -> assertThat(box.getAccessibleText()).startsWith("gpt-oss:120b-cloud may see"));

        robot.clickOn(".check-box");
        await(() -> chosen().allowed().contains("gpt-oss:120b-cloud"));

        robot.clickOn(".check-box");
        await(() -> chosen().allowed().isEmpty());
    }

    @Test
    void getsAModelAndChoosesIt(FxRobot robot) throws Exception {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling manifest\"}");
            exchange.line("{\"status\":\"success\"}");
            exchange.end();
        });
        await(() -> robot.lookup("Get this model").tryQuery().isPresent());

        robot.clickOn("Get this model");

        await(() -> !chosen().model().isEmpty());
        assertThat(server.asked("/api/pull").getFirst().path("model").asText()).isEqualTo(chosen().model());
    }

    @Test
    void doesNotLetTheModelThatOnlyJudgesWrite(FxRobot robot) throws Exception {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"success\"}");
            exchange.end();
        });
        await(() -> robot.lookup("Get this model").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup(".get-model .text-field").queryAs(TextField.class).setText("bespoke-minicheck"));
        server.having("bespoke-minicheck");

        robot.clickOn("Get this model");

        await(() -> robot.lookup("bespoke-minicheck looks again at doubtful sentences").tryQuery().isPresent());
        assertThat(chosen().model()).isEmpty();
        assertThat(robot.lookup(".radio-button").queryAllAs(RadioButton.class)).extracting(RadioButton::getText)
                .doesNotContain("bespoke-minicheck");
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
