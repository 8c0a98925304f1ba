package app.footnote.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProgramsTest {

    @Test
    void reportsAMissingProgramAsAbsent() {
        assertThat(new InstalledPrograms(Map.of("PATH", "")).tesseract().state()).isEqualTo(HealthFinding.State.ABSENT);
    }

    @Test
    void findsTesseractOnThePath(@TempDir Path folder) throws Exception {
        Path program = Files.createFile(folder.resolve("tesseract"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        HealthFinding finding = new InstalledPrograms(Map.of("PATH", folder.toString())).tesseract();

        assertThat(WordedFinding.found(finding)).startsWith(program.toString());
    }
}
