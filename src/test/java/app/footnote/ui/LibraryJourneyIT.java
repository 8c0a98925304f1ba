package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.Library;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Actions on notes in the whole window with the real services. */
@WindowTest
@ExtendWith(FxWatched.class)
class LibraryJourneyIT {

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    @TempDir
    private Path temp;

    private Path course;

    @BeforeEach
    void writeNotes() throws Exception {
        course = Files.createDirectories(temp.resolve("Astronomy"));
        Files.writeString(course.resolve("Moons.md"), "# Moons\n\nJupiter has four large moons that Galileo saw.\n");
        Files.writeString(course.resolve("Comets.md"), "# Comets\n\nA comet's tail always points away from the sun.\n");
    }

    private OpenedWindow open() throws Exception {
        return OpenedWindow.in(temp.resolve("home"));
    }

    private void press(OpenedWindow window, KeyCombination keys) {
        window.robot().push((KeyCodeCombination) keys);
    }

    @Test
    void opensTheSampleNotesFromAnEmptyLibrary() throws Exception {
        try (OpenedWindow window = open()) {
            window.click("Open the sample notes");

            window.awaitText("AVL and B+ trees.pdf");
            window.awaitText("Library: 4 notes");
            window.awaitText("What would you like to know?");
            window.awaitText("Try asking");
        }
    }

    @Test
    void importsAFolderThatIsChosenByKeyboard() throws Exception {
        try (OpenedWindow window = open()) {
            window.awaitText("No notes yet");
            window.willChoose(course);
            press(window, new KeyCodeCombination(
                    KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));

            window.awaitText("Astronomy");
            window.awaitText("Moons.md");
            window.await("both are ready", () -> ready(window) == 2);
        }
    }

    private static long ready(OpenedWindow window) throws Exception {
        return window.services().library().notes().stream()
                .filter(note -> note.state() instanceof NoteState.Ready)
                .count();
    }

    @Test
    void showsWhyAFileCannotBeReadAndReadsItWhenItIsRepaired() throws Exception {
        Path broken = course.resolve("Broken.pdf");
        Files.writeString(broken, "This is no PDF.");
        try (OpenedWindow window = open()) {
            window.willChoose(broken);
            press(window, OPEN);
            window.await("it has failed", () -> states(window).stream().anyMatch(NoteState.Failed.class::isInstance));
            window.awaitText("Broken.pdf");

            Files.copy(Path.of("assets/sample-notes/Databases/Replication and consistency.pdf"), broken,
                    StandardCopyOption.REPLACE_EXISTING);
            window.click("Try again");

            window.awaitText("17 passages");
        }
    }

    private static List<NoteState> states(OpenedWindow window) throws Exception {
        return window.services().library().notes().stream().map(note -> note.state()).toList();
    }

    @Test
    void refusesAFileOfAnotherFormatWithTheReason() throws Exception {
        Path essay = Files.writeString(temp.resolve("essay.docx"), "x", StandardCharsets.UTF_8);
        try (OpenedWindow window = open()) {
            window.willChoose(essay);
            press(window, OPEN);

            window.awaitText("“essay.docx” has a format that Footnote cannot read.");
            assertThat(window.services().library().notes()).isEmpty();
        }
    }

    @Test
    void removesANoteAndUndoesIt() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
            window.click("Moons.md");
            window.robot().push(KeyCode.DELETE);
            window.awaitText("Removed Moons.md");
            window.awaitText("Library: 1 note, ");

            window.click("Undo");

            window.awaitText("Moons.md");
            assertThat(window.services().library().notes()).hasSize(2);
        }
    }

    @Test
    void finishesARemovalWhenTheWindowIsClosed() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
            window.click("Moons.md");
            window.robot().push(KeyCode.DELETE);
            window.awaitText("Removed Moons.md");
        }
        try (OpenedWindow window = open()) {
            window.awaitText("Comets.md");
            assertThat(window.services().library().notes()).hasSize(1);
        }
    }

    private void add(OpenedWindow window) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().library().add(List.of(course));
            return true;
        });
        window.awaitText("Moons.md");
        window.await("both are ready", () -> ready(window) == 2);
    }

    @Test
    void rebuildsADamagedIndex() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
        }
        damageTheIndex();
        try (OpenedWindow window = open()) {
            ScrollingClick.on(window.robot(), "Rebuild index");

            window.awaitText("Library: 2 notes");
            window.await("both are ready", () -> ready(window) == 2);
        }
    }

    private void damageTheIndex() throws IOException {
        for (Path file : indexCommits()) {
            Files.writeString(file, "damaged");
        }
    }

    private List<Path> indexCommits() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("home"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList();
        }
    }

    @Test
    void rebuildsTheIndexFromTheSetUpPage() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
            assertThat(indexCommits()).hasSize(1);

            window.click("Set-up");
            ScrollingClick.on(window.robot(), "Rebuild index");

            window.awaitText("Library: 2 notes");
            window.await("both are ready", () -> ready(window) == 2);
            assertThat(indexCommits()).as("the new index and the old one").hasSize(2);
        }
    }

    @Test
    void asksOnlyWhatIsTicked() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
            Library library = window.services().library();
            window.click("Ask Moons.md");

            Scope scope = window.window().library().scope();
            assertThat(library.notes()).filteredOn(note -> scope.includes(note.course(), note.id()))
                    .singleElement()
                    .satisfies(note -> assertThat(note.name()).isEqualTo("Comets.md"));
        }
    }

    @Test
    void filtersNotesByPartsOfTheirNames() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
            press(window, new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN));
            window.robot().write("comet");

            window.awaitNoText("Moons.md");
            window.awaitText("Comets.md");

            window.robot().write("zzz");
            window.awaitText("No note or course matches");
        }
    }

    @Test
    void savesItsStateWhileItIsOpen() throws Exception {
        SettingsFile file = new SettingsFile(temp.resolve("home").resolve("settings.json"));
        try (OpenedWindow window = open()) {
            add(window);

            window.click("Ask Moons.md");

            window.await("it is written", () -> !file.load().settings().window().scope().everything());
        }
    }

    @Test
    void opensAsItWasLeft() throws Exception {
        try (OpenedWindow window = open()) {
            add(window);
            window.click("Ask Moons.md");
            press(window, new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN));
            window.await("the text is larger", () -> window.scene().getRoot().getStyle().contains("15.40px"));
        }
        try (OpenedWindow window = open()) {
            window.awaitText("Moons.md");
            assertThat(window.scene().getRoot().getStyle()).contains("15.40px");
            assertThat(window.window().library().scope().notes()).hasSize(1);
        }
        Settings kept = new SettingsFile(temp.resolve("home").resolve("settings.json")).load().settings();
        assertThat(kept.textSizePercent()).isEqualTo(110);
        assertThat(kept.window().scope().everything()).isFalse();
        assertThat(kept.window().dividers()).hasSize(2);
    }
}
