package app.footnote.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingSettingsTest {

    private static final EmbeddingIdentity IDENTITY = new EmbeddingIdentity("bge-m3", "c0ffee", 1001, 1024);

    @TempDir
    private Path folder;

    @Test
    void defaultToTheBuiltInModel() throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"DARK\"}");

        assertThat(new SettingsFile(file).load().settings().embedding()).isEqualTo(EmbeddingSettings.builtIn());
    }

    @Test
    void storeTheIdentityOfAnOllamaModel() throws Exception {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));

        file.save(Settings.defaults().with(EmbeddingSettings.of(IDENTITY)));

        EmbeddingSettings loaded = file.load().settings().embedding();
        assertThat(loaded.isBuiltIn()).isFalse();
        assertThat(loaded.wasSeen()).isTrue();
        assertThat(loaded.lastIdentity()).isEqualTo(IDENTITY);
    }

    @Test
    void storeTheFolderOfAModelUntilAnotherModelIsChosen() throws Exception {
        SettingsFile file = new SettingsFile(folder.resolve("settings.json"));

        file.save(Settings.defaults().with(EmbeddingSettings.ofFolder("/models/e5", "stamp", IDENTITY)));

        EmbeddingSettings loaded = file.load().settings().embedding();
        assertThat(loaded.isFolder()).isTrue();
        assertThat(loaded.isBuiltIn()).isFalse();
        assertThat(loaded.stamp()).isEqualTo("stamp");
        assertThat(loaded.lastIdentity()).isEqualTo(IDENTITY);

        file.save(Settings.defaults().with(EmbeddingSettings.of(IDENTITY)));
        assertThat(file.load().settings().embedding().isFolder()).isFalse();
    }

    @Test
    void mayNameAModelWithUnknownIdentity() throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"embedding\":{\"model\":\"bge-m3\"}}");

        EmbeddingSettings loaded = new SettingsFile(file).load().settings().embedding();

        assertThat(loaded.model()).isEqualTo("bge-m3");
        assertThat(loaded.wasSeen()).isFalse();
    }
}
