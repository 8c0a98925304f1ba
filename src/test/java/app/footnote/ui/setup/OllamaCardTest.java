package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.OllamaSettings;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class OllamaCardTest {

    @TempDir
    static Path folder;

    private final ShownCard shown = new ShownCard();

    @Start
    void start(Stage stage) {
        shown.show(
                stage, folder.resolve("settings.json"),
                (ollama, monitor, preferences, background, notifications) -> new OllamaCard(
                        ollama::get, monitor, preferences, background, notifications)
                        .node());
    }

    @AfterEach
    void close() throws InterruptedException {
        shown.close();
    }

    private OllamaSettings chosen() {
        return shown.settings().ollama();
    }

    @Test
    void choosesTheModelThatWrites(FxRobot robot) throws Exception {
        ShownCard.await(() -> robot.lookup(".radio-button").queryAll().size() == 3);
        assertThat(robot.lookup(".radio-button").queryAllAs(RadioButton.class)).extracting(RadioButton::getText)
                .containsExactly("llama3.2", "gpt-oss:120b-cloud", "None: answers in your notes' own words");

        ScrollingClick.on(robot, "llama3.2");

        ShownCard.await(() -> chosen().model().equals("llama3.2:latest"));
    }

    @Test
    void asksForConsentBeforeUsingACloudModel(FxRobot robot) throws Exception {
        ShownCard.await(() -> robot.lookup(".check-box").tryQuery().isPresent());
        assertThat(robot.lookup(".check-box").queryAllAs(CheckBox.class)).singleElement()
                .satisfies(box -> assertThat(box.getAccessibleText()).startsWith("gpt-oss:120b-cloud may see"));

        ScrollingClick.on(robot, ".check-box");
        ShownCard.await(() -> chosen().allowed().contains("gpt-oss:120b-cloud"));

        ScrollingClick.on(robot, ".check-box");
        ShownCard.await(() -> chosen().allowed().isEmpty());
    }

    @Test
    void downloadsAModelAndChoosesIt(FxRobot robot) throws Exception {
        shown.server().on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling manifest\"}");
            exchange.line("{\"status\":\"success\"}");
            exchange.end();
        });
        ShownCard.await(() -> robot.lookup("Download this model").tryQuery().isPresent());

        ScrollingClick.on(robot, "Download this model");

        ShownCard.await(() -> !chosen().model().isEmpty());
        assertThat(shown.server().asked("/api/pull").getFirst().path("model").asText()).isEqualTo(chosen().model());
    }

    @Test
    void doesNotChooseAFactCheckerForWriting(FxRobot robot) throws Exception {
        shown.server().on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"success\"}");
            exchange.end();
        });
        ShownCard.await(() -> robot.lookup("Download this model").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup(".pull-model .text-field").queryAs(TextField.class).setText("bespoke-minicheck"));
        shown.server().having("bespoke-minicheck");

        ScrollingClick.on(robot, "Download this model");

        ShownCard.await(
                () -> robot.lookup("bespoke-minicheck checks doubtful sentences").tryQuery().isPresent());
        assertThat(chosen().model()).isEmpty();
        assertThat(robot.lookup(".radio-button").queryAllAs(RadioButton.class)).extracting(RadioButton::getText)
                .doesNotContain("bespoke-minicheck");
    }
}
