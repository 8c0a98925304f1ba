package app.footnote.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.process.ResidentProcess;
import app.footnote.settings.AppFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program when the student logs out, or the computer is shut down: it is asked to end, and soon killed.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There a process cannot be asked to end, only killed")
class WindowEndIT {

    /** Less than what the program allows itself, after which it ends with whatever is open then. */
    private static final int MOST_SECONDS = 15;

    @TempDir
    private Path home;

    @Test
    void endsByItselfWhenItIsAskedTo() throws Exception {
        PackagedProgram program = new PackagedProgram(Path.of(System.getProperty("footnote.program")), home);
        Path note = Files.writeString(home.resolve("Trees.md"), "An AVL tree keeps its balance by rotations.");
        try (ResidentProcess window = ResidentProcess.of(program.command(note.toString()), program.environment())) {
            window.await(program::hasOpenedItsWindow);
            window.await(() -> !program.readyNotes().isEmpty());

            assertThat(window.endsWithin(MOST_SECONDS)).as("ended by itself").isTrue();
            assertThat(AppFolders.in(home).data().resolve("window.socket")).doesNotExist();
        }
    }
}
