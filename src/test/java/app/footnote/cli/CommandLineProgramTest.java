package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.launch.AppLauncher;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.cli.launch.NoWindowException;
import app.footnote.cli.launch.WindowLauncher;
import app.footnote.cli.print.TestTerminal;
import app.footnote.library.store.LibraryException;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineProgramTest {

    private final TestTerminal terminal = new TestTerminal();
    private final List<LaunchOptions> launches = new ArrayList<>();
    private WindowLauncher window = _ -> {
    };

    @Test
    void doesNotOpenServicesToShowHelp() {
        assertThat(run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(run("ask", "--help")).isEqualTo(ExitCode.DONE);

        assertThat(launches).isEmpty();
        assertThat(terminal.out()).contains("Ask your own lecture notes").contains("--continue");
    }

    @Test
    void acceptsTheFolderBeforeAndAfterTheCommand() {
        run("--home", "/a/b", "notes");
        run("notes", "--home=/a/b", "--verbose");

        assertThat(launches).extracting(launch -> launch.home().orElseThrow().toString()).containsExactly("/a/b",
                "/a/b");
        assertThat(launches).extracting(LaunchOptions::verbose).containsExactly(false, true);
    }

    @Test
    void printsTheFailureOfAServiceInWords() {
        assertThat(run(new LibraryException(
                Failure.verbatim(Failure.Kind.INTERNAL, "The library is open elsewhere.", "Close it there.")), "notes"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err().lines()).containsExactly("The library is open elsewhere. Close it there.");
    }

    @Test
    void hidesTheDetailsOfAnUnexpectedError() {
        assertThat(run(new IllegalStateException("boom"), "notes")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("--verbose").doesNotContain("boom").doesNotContain("IllegalState");
    }

    @Test
    void showsTheDetailsOfAnUnexpectedErrorOnRequest() {
        run(new IllegalStateException("boom"), "notes", "--verbose");

        assertThat(terminal.err()).contains("IllegalStateException: boom");
    }

    @Test
    void distinguishesWrongUseFromFailure() {
        assertThat(run("nots")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("ask", "--session", "x", "--continue", "why?")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("search", "-k", "many", "tree")).isEqualTo(ExitCode.WRONG_USE);

        assertThat(launches).isEmpty();
        assertThat(terminal.err()).contains("notes").contains("--help").doesNotContain("\tat ");
    }

    @Test
    void doesNotReadArgumentsFromFiles() {
        run("search", "@nosuchfile");

        assertThat(launches).hasSize(1);
    }

    @Test
    void opensTheWindowWithoutACommand() {
        List<LaunchOptions> windows = new ArrayList<>();
        window = windows::add;

        assertThat(run("--home", "elsewhere")).isEqualTo(ExitCode.DONE);

        assertThat(windows).singleElement().satisfies(launch -> assertThat(launch.home()).isPresent());
        assertThat(launches).isEmpty();
    }

    @Test
    void opensTheWindowWithTheFilesOfTheDesktop() {
        List<LaunchOptions> windows = new ArrayList<>();
        window = windows::add;
        Path note = Path.of("some notes.pdf").toAbsolutePath();

        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(run(note.toString())).isEqualTo(ExitCode.DONE);

        assertThat(windows).extracting(LaunchOptions::notes).containsExactly(List.of(), List.of(note));
    }

    @Test
    void listsAllCommandsInHelp() {
        run("--help");
        assertThat(terminal.out()).contains("search").contains("doctor").contains("completion");
    }

    @Test
    void completesAllCommands() {
        run("completion");
        assertThat(terminal.out()).contains("search").contains("sessions");
    }

    @Test
    void treatsARelativeFileNameAsAnUnknownCommand() {
        window = _ -> {
            throw new AssertionError("It opened");
        };

        assertThat(run("notes.pdf")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void suggestsHelpWithoutADisplay() {
        window = _ -> {
            throw new NoWindowException("There is no display.", new UnsupportedOperationException());
        };

        assertThat(run()).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("no display").contains("--help");
    }

    private int run(String... args) {
        return run(new LibraryException(Failure.verbatim(Failure.Kind.INTERNAL, "The library cannot be opened.", "")),
                args);
    }

    private int run(Exception failure, String... args) {
        AppLauncher launcher = launch -> {
            launches.add(launch);
            throw failure;
        };
        return new CommandLineProgram(launcher, window, terminal.terminal()).run(args);
    }
}
