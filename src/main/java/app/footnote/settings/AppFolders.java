package app.footnote.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folders for Footnote's files. They are created by the code that writes to them. Immutable.
 *
 * @param data the absolute path of the folder for the library, the index and the sessions
 * @param config the absolute path of the folder for the settings
 */
public record AppFolders(Path data, Path config) {

    /** The environment variable with the folder for all files. */
    public static final String HOME_VARIABLE = "FOOTNOTE_HOME";

    /** All files in one folder, as with {@code --home} and {@value #HOME_VARIABLE}. */
    public static AppFolders in(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        return new AppFolders(absolute, absolute);
    }

    /**
     * The folder in {@value #HOME_VARIABLE}, or else the folders of the platform's conventions: the XDG base
     * directories, Application Support, or AppData.
     */
    public static AppFolders ofPlatform() {
        return of(System.getenv(), AppDirsFactory.getInstance());
    }

    static AppFolders of(Map<String, String> environment, AppDirs platform) {
        String home = environment.getOrDefault(HOME_VARIABLE, "");
        if (!home.isBlank()) {
            return in(Path.of(home));
        }
        String name = name(System.getProperty("os.name", ""));
        return new AppFolders(
                Path.of(platform.getUserDataDir(name, null, null)),
                Path.of(platform.getUserConfigDir(name, null, null)));
    }

    /** The name of the folder, in lower case on platforms where folders of programs usually are. */
    private static String name(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") || lower.startsWith("mac") ? "Footnote" : "footnote";
    }

    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    public Path sessions() {
        return data.resolve("sessions");
    }

    /** The folder to which native libraries that come with the program are unpacked. */
    public Path nativeLibraries() {
        return data.resolve("native");
    }

    public Path logs() {
        return data.resolve("logs");
    }
}
