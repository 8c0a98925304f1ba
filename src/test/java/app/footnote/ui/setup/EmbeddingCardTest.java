package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.EmbeddingSettings;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import javafx.scene.control.RadioButton;
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
class EmbeddingCardTest {

    @TempDir
    static Path folder;

    private final ShownCard shown = new ShownCard();

    @Start
    void start(Stage stage) {
        shown.show(
                stage, folder.resolve("settings.json"),
                (ollama, monitor, preferences, background, notifications) -> new EmbeddingCard(
                        ollama, monitor, preferences, background, notifications)
                        .node());
    }

    @AfterEach
    void close() throws InterruptedException {
        shown.close();
    }

    private EmbeddingSettings chosen() {
        return shown.settings().embedding();
    }

    @Test
    void choosesAnEmbeddingModelOfOllamaThatReturnsAVector(FxRobot robot) throws Exception {
        ShownCard.await(() -> robot.lookup(".radio-button").queryAll().size() == 2);

        ScrollingClick.on(robot, "tiny-embed");

        ShownCard.await(() -> chosen().wasSeen());
        assertThat(chosen().model()).isEqualTo("tiny-embed:latest");
        ShownCard.await(() -> robot.lookup("Takes effect when you restart Footnote").tryQuery().isPresent());
        ScrollingClick.on(robot, "Built in");
        ShownCard.await(() -> chosen().isBuiltIn());
    }

    @Test
    void doesNotChooseAModelThatFails(FxRobot robot) throws Exception {
        shown.server().on("/api/embed", exchange -> exchange.json(501, "{\"error\":\"does not support embeddings\"}"));
        ShownCard.await(() -> robot.lookup(".radio-button").queryAll().size() == 2);

        ScrollingClick.on(robot, "tiny-embed");

        ShownCard.await(
                () -> robot.lookup("Built in").queryAs(RadioButton.class).isSelected()
                        && !robot.lookup("Built in").queryAs(RadioButton.class).isDisabled()
                        && !shown.server().asked("/api/embed").isEmpty());
        assertThat(chosen().isBuiltIn()).isTrue();
    }
}
