package app.footnote.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.process.Condition;
import app.footnote.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
        Process window = start(program, note);
        try {
            await(window, program::hasOpenedItsWindow);
            await(window, this::noteIsReady);

            window.destroy();

            assertThat(window.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended by itself").isTrue();
            assertThat(Folders.in(home).data().resolve("window.socket")).doesNotExist();
        } finally {
            window.destroyForcibly();
        }
    }

    private boolean noteIsReady() throws IOException {
        Path catalogue = Folders.in(home).data().resolve("library").resolve("catalogue.log");
        return Files.exists(catalogue) && Files.readString(catalogue).contains("\tready\t");
    }

    private static Process start(PackagedProgram program, Path note) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command(note.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(program.environment());
        return builder.start();
    }

    private static void await(Process window, Condition condition) throws IOException, InterruptedException {
        while (!condition.holds()) {
            assertThat(window.waitFor(50, TimeUnit.MILLISECONDS)).as("ended too soon").isFalse();
        }
    }
}
