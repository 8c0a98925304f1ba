package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.EmbeddingSettings.Effort;
import app.footnote.settings.SettingsFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCoreLimitTest {

    @TempDir
    private Path folder;

    private final AtomicBoolean unplugged = new AtomicBoolean();

    @Test
    void usesAllCoresByDefault() {
        assertThat(cores(8)).isEqualTo(8);
    }

    @Test
    void usesAQuarterOfTheCoresForAGentleImport() throws Exception {
        choose(Effort.GENTLE);

        assertThat(cores(8)).isEqualTo(2);
        assertThat(cores(2)).isEqualTo(1);
    }

    @Test
    void usesFewerCoresOnBattery() throws Exception {
        unplugged.set(true);

        assertThat(cores(8)).isEqualTo(4);
        assertThat(cores(1)).isEqualTo(1);
        choose(Effort.GENTLE);
        assertThat(cores(8)).isEqualTo(1);
    }

    private int cores(int processors) {
        return new ImportCoreLimit(file(), unplugged::get, processors).getAsInt();
    }

    private void choose(Effort effort) throws Exception {
        file().change(settings -> settings.with(settings.embedding().with(effort)));
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.json"));
    }
}
