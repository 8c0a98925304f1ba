package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import app.footnote.session.SessionStore;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actions on sessions in the whole window with the real services. */
@WindowTest
@ExtendWith(FxWatched.class)
class SessionsJourneyIT {

    @TempDir
    private Path temp;

    private OpenedWindow open() throws Exception {
        OpenedWindow window = OpenedWindow.in(temp.resolve("home"));
        window.awaitText("No notes yet");
        return window;
    }

    private static SessionId save(SessionStore store, String question, String answer) throws Exception {
        SessionId id = store.create().id();
        store.append(id, turn(question, answer, List.of()));
        return id;
    }

    private static Turn turn(String question, String answer, List<SentenceCheck> checks) {
        return new Turn(
                question, Scope.all(), Instant.parse("2026-11-22T10:00:00Z"),
                new Answer(
                        answer, List.of(), List.of(), checks, new Answer.Ending.Complete(),
                        AnswerProvenance.quotes(new AnswerProvenance.Timing(5, 0, 6, 9))));
    }

    private static void press(OpenedWindow window, KeyCode key) {
        window.robot().push(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
    }

    @Test
    void findsASessionByAWordOfItsAnswerAndOpensIt() throws Exception {
        try (OpenedWindow window = open()) {
            SessionId moons = save(window.services().sessions(), "What did Galileo see?", "Four moons of Jupiter.");
            save(window.services().sessions(), "What is a comet?", "Ice and dust.");
            press(window, KeyCode.K);
            window.awaitText("What is a comet?");

            window.robot().write("jupiter");
            window.awaitNoText("What is a comet?");
            window.robot().push(KeyCode.ENTER);

            window.await("it is on view", () -> moons.equals(window.window().chat().sessionProperty().get()));
            assertThat(OpenedWindow.fx(() -> window.window().overlay().isOpen())).isFalse();
        }
    }

    @Test
    void showsTheEvidenceForASentenceThatIsClicked() throws Exception {
        try (OpenedWindow window = open()) {
            SessionStore store = window.services().sessions();
            SessionId id = store.create().id();
            String answer = "Comets are made of cheese.";
            List<SentenceCheck> checks = List.of(
                    new SentenceCheck(0, answer.length(), Verdict.NOT_IN_NOTES, List.of()));
            store.append(id, turn("What is a comet?", answer, checks));
            OpenedWindow.fx(() -> {
                window.window().chat().open(id);
                return id;
            });
            window.awaitText("The sentence is not clearly supported by your notes");
            window.await(
                    "it is shown",
                    () -> window.scene().getRoot().lookup(".conversation").getParent().getOpacity() == 1);

            window.robot().clickOn(".unsupported");

            window.awaitText("Your notes do not say this, and no passage comes near it.");
        }
    }

    @Test
    void renamesASessionInPlace() throws Exception {
        try (OpenedWindow window = open()) {
            save(window.services().sessions(), "What is a comet?", "Ice and dust.");
            press(window, KeyCode.K);
            window.awaitText("What is a comet?");

            window.click("Rename (F2)");
            window.robot().write("Before the exam").push(KeyCode.ENTER);

            window.awaitText("Before the exam");
            window.await(
                    "the store has it",
                    () -> window.services().sessions().list().sessions().getFirst().title().equals("Before the exam"));
        }
    }

    @Test
    void deletesASessionAndUndoesIt() throws Exception {
        try (OpenedWindow window = open()) {
            save(window.services().sessions(), "What is a comet?", "Ice and dust.");
            press(window, KeyCode.K);
            window.click("Delete (Del)");
            window.awaitText("Deleted “What is a comet?”");
            assertThat(window.services().sessions().list().sessions()).isEmpty();

            window.click("Undo");

            window.await("it is back", () -> window.services().sessions().list().sessions().size() == 1);
        }
    }

    @Test
    void exportsTheOpenSessionToTheChosenFile() throws Exception {
        Path file = temp.resolve("comets.txt");
        try (OpenedWindow window = open()) {
            SessionId id = save(window.services().sessions(), "What is a comet?", "Ice and dust.");
            OpenedWindow.fx(() -> {
                window.window().chat().open(id);
                return true;
            });
            window.await("it is on view", () -> id.equals(window.window().chat().sessionProperty().get()));
            window.willChoose(file);
            press(window, KeyCode.E);
            window.click("Choose…");
            window.click("Open it afterwards");
            window.robot().push(KeyCode.TAB).push(KeyCode.ENTER);

            window.awaitText("Wrote " + file);
            assertThat(Files.readString(file)).contains("Question: What is a comet?", "Response:", "Ice and dust.");
        }
    }

    @Test
    void showsNoOldTitleForANewSession() throws Exception {
        try (OpenedWindow window = open()) {
            SessionId id = save(window.services().sessions(), "What is a comet?", "Ice and dust.");
            OpenedWindow.fx(() -> {
                window.window().chat().open(id);
                return true;
            });
            window.await("its name is seen", () -> title(window).equals("What is a comet?"));

            press(window, KeyCode.N);

            window.await("it is a new session", () -> title(window).equals("New session"));
        }
    }

    private static String title(OpenedWindow window) {
        return ((Label) window.scene().lookup(".tool-bar-row > .title")).getText();
    }
}
