package app.footnote.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionStore;
import app.footnote.settings.Settings;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.ThemeManager;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
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

/** Answers that are not direct, and what can be done after them. */
@WindowTest
@ExtendWith({ApplicationExtension.class, FxWatched.class})
class AnswerLevelIT {

    private static final Scope DATABASES = Scope.of(Set.of(new CourseId("databases")), Set.of());

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScriptedAnswerer answerer = new ScriptedAnswerer();
    private final RecordedCalls calls = new RecordedCalls();
    private final SessionStore sessions = new SessionStore(folder);
    private @Nullable ChatPane pane;

    @Start
    void start(Stage stage) {
        ChatPane chat = new ChatPane(() -> answerer, sessions, background, calls);
        pane = chat;
        Scene scene = new Scene(chat.node(), 700, 600);
        new ThemeManager(Settings.defaults()).applyTo(scene);
        stage.setScene(scene);
        stage.show();
        chat.setScope(DATABASES, "3 notes of Databases");
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(chat()::close);
        background.shutdownNow();
        // Files that are still being written would keep the folder from being deleted.
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void opensThePageOfACardWithAClick(FxRobot robot) throws Exception {
        Turn turn = open(robot, LevelTurns.closest(LevelTurns.context(5, 0, 0, 5)), ".quote-card");

        robot.clickOn(".quote-card");

        await(() -> !calls.footnotes.isEmpty());
        assertThat(calls.footnotes).containsExactly(turn.answer().footnotes().getFirst());
    }

    @Test
    void opensThePageOfACardWithTheKeyboard(FxRobot robot) throws Exception {
        Turn turn = open(robot, LevelTurns.closest(LevelTurns.context(5, 0, 0, 5)), ".quote-card");

        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.ENTER);

        await(() -> !calls.footnotes.isEmpty());
        assertThat(calls.footnotes).containsExactly(turn.answer().footnotes().getLast());
    }

    @Test
    void describesACardForScreenReaders(FxRobot robot) throws Exception {
        open(robot, LevelTurns.closest(LevelTurns.context(5, 0, 0, 5)), ".quote-card");

        Node card = robot.lookup(".quote-card").query();
        assertThat(card.getAccessibleText())
                .isEqualTo("Footnote 1: consensus.md, Leases. “A leader may serve reads.” Opens the page.");
    }

    @Test
    void looksInAllNotesInThePlaceOfTheAnswer(FxRobot robot) throws Exception {
        open(robot, LevelTurns.uncovered(LevelTurns.context(3, 0, 0, 7)), ".way-button");

        robot.clickOn("Look in all 7 notes");

        await(() -> answerer.questions.size() == 1);
        assertThat(answerer.questions.getFirst().text()).isEqualTo("How does Bitcoin agree?");
        assertThat(answerer.questions.getFirst().scope()).isEqualTo(Scope.all());
        assertThat(answerer.questions.getFirst().options()).containsExactly(AnswerOption.ALL_NOTES);
        assertThat(answerer.questions.getFirst().history()).isEmpty();
        answerer.end(new Ending.Complete());
        await(() -> !calls.undos.isEmpty());
        assertThat(sessions.load(Objects.requireNonNull(chat().sessionProperty().get())).turns()).hasSize(1);
    }

    @Test
    void searchesAllNotesOfTheScopeWithoutTheNamesOfTheQuestion(FxRobot robot) throws Exception {
        open(robot, LevelTurns.fromNamedNotes(LevelTurns.STORAGE), ".way-link");

        robot.clickOn("Search all notes");

        await(() -> answerer.questions.size() == 1);
        assertThat(answerer.questions.getFirst().scope()).isEqualTo(DATABASES);
        assertThat(answerer.questions.getFirst().options()).containsExactly(AnswerOption.ALL_NOTES);
    }

    @Test
    void asksInTheOtherNoteThatFits(FxRobot robot) throws Exception {
        open(robot, LevelTurns.fromNamedNotes(LevelTurns.STORAGE, LevelTurns.REPLICATION), ".way-link");

        robot.clickOn("Only in replication.pdf");

        await(() -> answerer.questions.size() == 1);
        assertThat(answerer.questions.getFirst().scope())
                .isEqualTo(Scope.of(Set.of(), Set.of(LevelTurns.REPLICATION.note())));
        assertThat(answerer.questions.getFirst().options()).isEmpty();
    }

    @Test
    void addsNotes(FxRobot robot) throws Exception {
        open(robot, LevelTurns.uncovered(LevelTurns.context(3, 0, 0, 3)), ".way-button");

        robot.clickOn("Add notes");

        await(() -> calls.addNotes.get() == 1);
        assertThat(answerer.questions).isEmpty();
    }

    @Test
    void showsTheFullFormOfAShortOverviewInItsPlace(FxRobot robot) throws Exception {
        open(robot, LevelTurns.overview(false), ".form-toggle");

        robot.clickOn("Full");

        await(() -> answerer.questions.size() == 1);
        assertThat(answerer.questions.getFirst().options()).containsExactly(AnswerOption.FULL_OVERVIEW);
        assertThat(answerer.questions.getFirst().scope()).isEqualTo(Scope.all());
        answerer.end(LevelTurns.overview(true).answer());
        await(() -> calls.answers.contains(LevelTurns.overview(true).answer()));
        assertThat(calls.undos).as("a click on Short takes it back").isEmpty();
        SessionId id = Objects.requireNonNull(chat().sessionProperty().get());
        assertThat(sessions.load(id).turns()).extracting(Turn::answer)
                .containsExactly(LevelTurns.overview(true).answer());
    }

    @Test
    void changesTheFormOfAnOverviewWithTheKeyboard(FxRobot robot) throws Exception {
        open(robot, LevelTurns.overview(true), ".form-toggle");

        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        robot.type(KeyCode.F);

        await(() -> answerer.questions.size() == 1);
        assertThat(answerer.questions.getFirst().options()).isEmpty();
    }

    @Test
    void typesTheKeyOfTheOverviewIntoTheQuestion(FxRobot robot) throws Exception {
        open(robot, LevelTurns.overview(true), ".form-toggle");

        robot.clickOn(".growing-field").write("for");

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".growing-field").<TextArea>query().getText()).isEqualTo("for");
        assertThat(answerer.questions).isEmpty();
    }

    private ChatPane chat() {
        return Objects.requireNonNull(pane);
    }

    private Turn open(FxRobot robot, Turn turn, String shown) throws Exception {
        SessionId id = sessions.create().id();
        sessions.append(id, turn);
        robot.interact(() -> chat().open(id));
        await(() -> !calls.visited.isEmpty() && robot.lookup(shown).tryQuery().isPresent());
        return turn;
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
