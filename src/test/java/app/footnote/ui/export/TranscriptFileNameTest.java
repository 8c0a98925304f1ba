package app.footnote.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.session.transcript.TranscriptFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFileNameTest {

    @TempDir
    private Path temp;

    @Test
    void removesForbiddenCharacters() {
        assertThat(TranscriptFileName.of("What is \"bf(v)\": height/balance?"))
                .isEqualTo("What is bf(v) height balance");
        assertThat(TranscriptFileName.of("Why...")).isEqualTo("Why");
        assertThat(TranscriptFileName.of("???")).isEqualTo("Session");
    }

    @Test
    void changesOnlyTheExtensionWithTheFormat() {
        assertThat(TranscriptFileName.with(Path.of("v1.2 notes.md"), TranscriptFormat.PDF))
                .hasToString("v1.2 notes.pdf");
        assertThat(TranscriptFileName.with(Path.of("v1.2 notes"), TranscriptFormat.PDF)).hasToString("v1.2 notes.pdf");
    }

    @Test
    void choosesANameThatNoFileHas() throws Exception {
        Path file = Files.createFile(temp.resolve("trees.md"));
        Files.createFile(temp.resolve("trees (2).md"));

        assertThat(TranscriptFileName.free(file)).hasFileName("trees (3).md");
        assertThat(TranscriptFileName.free(temp.resolve("new.md"))).hasFileName("new.md");
    }
}
