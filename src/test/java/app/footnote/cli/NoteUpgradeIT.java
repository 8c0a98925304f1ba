package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TestTerminal;
import app.footnote.wiring.FormerDataFolder;
import app.footnote.wiring.WiredServices;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The upgrade of the notes of an earlier release, if only the command line is used. */
@Timeout(120)
class NoteUpgradeIT {

    private static final String PENDING = "2 notes are from an earlier release and can be ranked better";

    @TempDir
    private Path home;

    @BeforeEach
    void writeFormerFolder() throws Exception {
        FormerDataFolder.unzip(home);
    }

    private int run(TestTerminal terminal, String... args) {
        return new CommandLineProgram(_ -> WiredServices.in(home), _ -> {
        }, terminal.terminal()).run(args);
    }

    private String doctor() {
        TestTerminal terminal = new TestTerminal();
        run(terminal, "doctor");
        return terminal.out();
    }

    @Test
    void doctorTellsHowToUpgrade() {
        assertThat(doctor()).contains(PENDING).contains("Run 'footnote add' to upgrade them.");
    }

    @Test
    void addUpgradesTheNotes() {
        TestTerminal terminal = new TestTerminal();

        assertThat(run(terminal, "add")).isEqualTo(ExitCode.DONE);

        assertThat(terminal.err().lines()).hasSize(3)
                .first().isEqualTo("Upgrading 2 notes from an earlier release of Footnote.");
        assertThat(terminal.err()).contains("1/2  ").contains("2/2  ");
        assertThat(doctor()).doesNotContain("earlier release");
    }

    @Test
    void addNeedsAPathAfterTheUpgrade() {
        run(new TestTerminal(), "add");

        assertThat(run(new TestTerminal(), "add")).isEqualTo(ExitCode.WRONG_USE);
    }
}
