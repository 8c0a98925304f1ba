package app.footnote.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.settings.Settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:05Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void name() {
        path = temp.resolve("config").resolve("settings.json");
        file = new SettingsFile(path, CLOCK);
    }

    private void write(String json) throws Exception {
        Files.createDirectories(temp.resolve("config"));
        Files.writeString(path, json);
    }

    @Test
    void returnsTheDefaultsWithoutAFile() throws Exception {
        assertThat(file.load().settings()).isEqualTo(Settings.defaults());
        assertThat(path).doesNotExist();
    }

    @Test
    void changesTheSettingsThatAreInTheFile() throws Exception {
        file.save(Settings.defaults());
        new SettingsFile(path).save(Settings.defaults().withTextSize(130));

        Settings changed = file.change(found -> found.with(Theme.DARK));

        assertThat(changed).isEqualTo(Settings.defaults().withTextSize(130).with(Theme.DARK));
        assertThat(file.load().settings()).isEqualTo(changed);
    }

    @Test
    void readsWhatWasSaved() throws Exception {
        Settings chosen = Settings.defaults().with(Theme.DARK).withTextSize(120)
                .with(OllamaSettings.defaults().withModel("llama3.2").allowing("http://10.0.0.7:11434"));

        file.save(chosen);

        assertThat(new SettingsFile(path).load().settings()).isEqualTo(chosen);
        assertThat(temp.resolve("config")).isDirectoryNotContaining(other -> !other.equals(path));
    }

    @Test
    void restoresTheStateOfTheWindow() throws Exception {
        WindowState left = new WindowState(
                new WindowState.Frame(10, 20, 1360, 860, true),
                List.of(0.2, 0.7),
                Scope.of(Set.of(new CourseId("databases")), Set.of(new NoteId("n1"))),
                new SessionId("s1"),
                new WindowState.OpenPage(new NoteId("n1"), 12));

        file.save(Settings.defaults().with(left));

        assertThat(new SettingsFile(path).load().settings().window()).isEqualTo(left);
    }

    @Test
    void usesDefaultsForMissingFields() throws Exception {
        write("{\"theme\": \"DARK\", \"ollama\": {\"model\": \"llama3.2\", \"address\": null}}");

        assertThat(file.load().settings())
                .isEqualTo(Settings.defaults().with(Theme.DARK).with(OllamaSettings.defaults().withModel("llama3.2")));
    }

    @Test
    void keepsFieldsOfALaterRelease() throws Exception {
        write("{\"theme\": \"DARK\", \"voice\": {\"speed\": 2}}");

        file.save(file.load().settings().with(Theme.LIGHT));

        assertThat(Files.readString(path)).contains("\"speed\" : 2").contains("LIGHT").doesNotContain("DARK");
    }

    @Test
    void removesRevokedPermissions() throws Exception {
        file.save(Settings.defaults().with(OllamaSettings.defaults().allowing("a").allowing("b")));
        file.save(Settings.defaults().with(OllamaSettings.defaults().allowing("c")));

        assertThat(file.load().settings().ollama().allowed()).containsExactly("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\": ", "[]", "7", "null", "{\"theme\": \"PURPLE\"}", "{} and more",
            "{\"textSizePercent\": \"large\"}"})
    void renamesAnInvalidFile(String broken) throws Exception {
        write(broken);

        SettingsFile.Loaded loaded = file.load();

        Path aside = path.resolveSibling("settings.broken-20260301-120005.json");
        assertThat(loaded.settings()).isEqualTo(Settings.defaults());
        assertThat(loaded.setAside()).contains(aside);
        assertThat(aside).hasContent(broken);
        assertThat(path).doesNotExist();
    }

    @Test
    void limitsTheTextSize() throws Exception {
        write("{\"textSizePercent\": 100000}");

        assertThat(file.load().settings().textSizePercent()).isEqualTo(300);
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws Exception {
        Files.writeString(temp.resolve("config"), "a file where the folder should be");

        assertThatThrownBy(() -> file.save(Settings.defaults()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(path.toString());
    }
}
