package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a note that was just added contains. */
@WindowTest
@ExtendWith(FxWatched.class)
class OutlineJourneyIT {

    @TempDir
    private Path temp;

    private Path note(String name, String... headings) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String heading : headings) {
            text.append(
                    """
                            ## %1$s

                            The subject %1$s is a thing that each program needs. A program without the subject %1$s is sad and slow.

                            """
                            .formatted(heading));
        }
        return Files.writeString(Files.createDirectories(temp.resolve("Course")).resolve(name), text);
    }

    private OpenedWindow open() throws Exception {
        OpenedWindow window = OpenedWindow.in(temp.resolve("home"));
        window.awaitText("No notes yet");
        return window;
    }

    private static void add(OpenedWindow window, Path... files) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().library().add(List.of(files));
            return true;
        });
    }

    @Test
    void showsTheOutlineOfANoteThatWasAddedAlone() throws Exception {
        Path file = note("fruit.md", "Apples", "Pears");
        try (OpenedWindow window = open()) {
            add(window, file);
            window.awaitText("In fruit.md");
            window.awaitText("Apples");
            assertThat(window.window().page().pageInView().get()).isEmpty();

            window.click("Pears");

            window.await("the note is open", () -> window.window().page().pageInView().get().isPresent());
            window.awaitNoText("In fruit.md");
        }
    }

    @Test
    void showsNoOutlineOfSeveralNotes() throws Exception {
        Path fruit = note("fruit.md", "Apples", "Pears");
        Path tools = note("tools.md", "Hammers", "Saws");
        try (OpenedWindow window = open()) {
            add(window, fruit, tools);
            window.awaitText("Library: 2 notes");
            window.await(
                    "all are ready", () -> window.services().library().notes().stream()
                            .allMatch(note -> note.state().settled()));

            window.awaitText("No page is open");
        }
    }

    @Test
    void keepsThePageThatIsBeingRead() throws Exception {
        Path fruit = note("fruit.md", "Apples", "Pears");
        try (OpenedWindow window = open()) {
            add(window, fruit);
            window.click("Pears");
            window.await("the note is open", () -> window.window().page().pageInView().get().isPresent());

            add(window, note("tools.md", "Hammers", "Saws"));
            window.awaitText("Library: 2 notes");
            window.await(
                    "all are ready", () -> window.services().library().notes().stream()
                            .allMatch(note -> note.state().settled()));

            window.awaitNoText("In tools.md");
            assertThat(OpenedWindow.fx(() -> window.window().page().pageInView().get())).isPresent();
        }
    }
}
