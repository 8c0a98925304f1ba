package app.footnote.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.impl.UnixAppDirs;
import org.junit.jupiter.api.Test;

class AppFoldersTest {

    private static final Path ROOT = Path.of("some", "where").toAbsolutePath();

    @Test
    void putsAllFilesIntoTheGivenFolder() {
        AppFolders folders = AppFolders.in(Path.of("some", "where"));

        assertThat(folders.settingsFile()).isEqualTo(ROOT.resolve("settings.json"));
        assertThat(folders.sessions()).isEqualTo(ROOT.resolve("sessions"));
        assertThat(folders.logs()).isEqualTo(ROOT.resolve("logs"));
    }

    @Test
    void readsTheFolderFromTheEnvironment() {
        Map<String, String> environment = Map.of("FOOTNOTE_HOME", ROOT.toString(), "XDG_DATA_HOME", "/elsewhere");

        assertThat(AppFolders.of(environment, new UnixAppDirs(environment))).isEqualTo(AppFolders.in(ROOT));
    }

    @Test
    void followsThePlatformsConventionsByDefault() {
        Map<String, String> environment = Map.of(
                "FOOTNOTE_HOME", "", "XDG_DATA_HOME", ROOT.resolve("data").toString(), "XDG_CONFIG_HOME",
                ROOT.resolve("config").toString());

        AppFolders folders = AppFolders.of(environment, new UnixAppDirs(environment));

        assertThat(folders.data().getParent()).isEqualTo(ROOT.resolve("data"));
        assertThat(folders.config().getParent()).isEqualTo(ROOT.resolve("config"));
        assertThat(folders.data().getFileName().toString()).isEqualToIgnoringCase("footnote");
    }
}
