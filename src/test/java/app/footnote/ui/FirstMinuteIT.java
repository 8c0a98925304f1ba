package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.session.Answer;
import app.footnote.model.session.Session;
import app.footnote.settings.WindowState.OpenPage;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From an empty window to a cited answer with its page, and to an exported file; mostly by keyboard. */
@WindowTest
@ExtendWith(FxWatched.class)
class FirstMinuteIT {

    private static final String QUESTION = "How does an AVL tree keep its balance?";

    @TempDir
    private Path temp;

    private static void openTheSampleNotes(OpenedWindow window) throws Exception {
        window.awaitText("No notes yet");
        window.click("Open the sample notes");
        window.awaitText("What would you like to know?");
        window.awaitText("Library: 4 notes, 72 passages");
    }

    private static Session session(OpenedWindow window) throws Exception {
        return window.services().sessions().load(window.window().chat().sessionProperty().get());
    }

    @Test
    void leadsFromAnEmptyWindowToACitedAnswerWithItsPage() throws Exception {
        Path file = temp.resolve("trees.md");
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            openTheSampleNotes(window);
            OpenedWindow.fx(() -> {
                window.window().chat().focusComposer();
                return true;
            });
            window.robot().write(QUESTION).push(KeyCode.ENTER);

            window.await("a page is open", () -> window.window().page().pageInView().get().isPresent());
            window.await("the answer is kept", () -> !window.window().chat().answeringProperty().get());
            Answer answer = session(window).turns().getFirst().answer();
            OpenPage page = OpenedWindow.fx(() -> window.window().page().pageInView().get().orElseThrow());
            assertThat(answer.markdown()).contains("balance factor");
            assertThat(answer.footnotes().getFirst().quote().source().note()).isEqualTo(page.note());
            assertThat(answer.footnotes().getFirst().quote().source().place().page()).isEqualTo(page.page());
            window.awaitText("AVL and B+ trees.pdf");

            window.willChoose(file);
            window.robot().push(new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN));
            window.click("Choose…");
            window.click("Open it afterwards");
            window.robot().push(KeyCode.TAB).push(KeyCode.ENTER);
            window.awaitText("Wrote " + file);
            assertThat(Files.readString(file)).contains(QUESTION, "AVL and B+ trees.pdf");
        }
    }

    @Test
    void restoresTheConversationAfterARestart() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            openTheSampleNotes(window);
            window.ask(QUESTION);
            window.await("a page is open", () -> window.window().page().pageInView().get().isPresent());
        }
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            window.await(
                    "the session has its title", () -> window.texts().stream().anyMatch(text -> text.equals(QUESTION)));
            window.await("the page is open", () -> window.window().page().pageInView().get().isPresent());
            assertThat(session(window).turns()).singleElement()
                    .satisfies(turn -> assertThat(turn.answer().footnotes()).isNotEmpty());
        }
    }

    @Test
    void answersOnlyFromWhatIsTicked() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            openTheSampleNotes(window);
            window.click("Ask AVL and B+ trees.pdf");
            Answer answer = window.ask(QUESTION);

            assertThat(answer.footnotes()).noneSatisfy(
                    footnote -> assertThat(footnote.quote().source().file().toString()).contains("AVL"));
        }
    }
}
