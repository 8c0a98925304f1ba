package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.embed.folder.BuiltInModelFolder;
import app.footnote.health.EmbeddingModels;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

    /** Kept between runs, because Windows does not delete loaded libraries. */
    private static final Path LIBRARIES = Path.of("target", "native-libraries");

    @TempDir
    static Path folder;

    private final ShownCard shown = new ShownCard();
    private final ScriptedPicker picker = new ScriptedPicker();

    @Start
    void start(Stage stage) {
        shown.show(
                stage, folder.resolve("settings.json"),
                (ollama, monitor, preferences, background, notifications) -> new EmbeddingCard(
                        new EmbeddingModels(ollama, LIBRARIES), picker, monitor, preferences, background,
                        notifications)
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

    @Test
    void choosesAModelInAFolder(FxRobot robot) throws Exception {
        picker.willChoose(BuiltInModelFolder.createIn(folder, "small-model"));

        ScrollingClick.on(robot, "Choose a model folder…");

        ShownCard.await(() -> chosen().isFolder());
        assertThat(chosen())
                .extracting(EmbeddingSettings::model, EmbeddingSettings::folder, EmbeddingSettings::dimension)
                .containsExactly("small-model", folder.resolve("small-model").toString(), 384);
        ShownCard.await(() -> robot.lookup("Takes effect when you restart Footnote").tryQuery().isPresent());
        assertThat(robot.lookup("small-model in the folder " + chosen().folder()).queryAs(RadioButton.class))
                .matches(RadioButton::isSelected)
                .matches(button -> !button.isDisabled());
    }

    @Test
    void saysWhyAFolderCannotBeChosen(FxRobot robot) throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        picker.willChoose(empty);

        ScrollingClick.on(robot, "Choose a model folder…");

        ShownCard.await(
                () -> robot.lookup(
                        (Node node) -> node instanceof Label label
                                && label.getText().contains("The folder " + empty + " has no ONNX model"))
                        .tryQuery().isPresent());
        assertThat(chosen().isBuiltIn()).isTrue();
        assertThat(robot.lookup("Built in").queryAs(RadioButton.class)).matches(RadioButton::isSelected);
    }

    @Test
    void changesNothingIfNoFolderIsPicked(FxRobot robot) throws Exception {
        ScrollingClick.on(robot, "Choose a model folder…");

        assertThat(picker.asked()).isEqualTo(1);
        assertThat(chosen().isBuiltIn()).isTrue();
        assertThat(robot.lookup("Checking this model…").queryAs(Label.class).isVisible()).isFalse();
    }
}
