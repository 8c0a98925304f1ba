package app.footnote.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.session.transcript.TranscriptFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNameTest {

    @TempDir
    private Path temp;

    @Test
    void leavesOutWhatSomeSystemDoesNotAllow() {
        assertThat(FileName.of("What is \"bf(v)\": height/balance?")).isEqualTo("What is bf(v) height balance");
        assertThat(FileName.of("Why...")).isEqualTo("Why");
        assertThat(FileName.of("???")).isEqualTo("Session");
    }

    @Test
    void changesTheEndingWithTheFormButNoOtherDot() {
        assertThat(FileName.with(Path.of("v1.2 notes.md"), TranscriptFormat.PDF)).hasToString("v1.2 notes.pdf");
        assertThat(FileName.with(Path.of("v1.2 notes"), TranscriptFormat.PDF)).hasToString("v1.2 notes.pdf");
    }

    @Test
    void takesANameThatNoFileHasYet() throws Exception {
        Path file = Files.createFile(temp.resolve("trees.md"));
        Files.createFile(temp.resolve("trees (2).md"));

        assertThat(FileName.free(file)).hasFileName("trees (3).md");
        assertThat(FileName.free(temp.resolve("new.md"))).hasFileName("new.md");
    }
}
