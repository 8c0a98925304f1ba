package app.footnote.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where Footnote keeps its files. Nothing is made here; whoever writes makes the folder.
 *
 * @param data what must not be lost: the library, the index, sessions; absolute
 * @param config the settings; absolute
 */
public record AppFolders(Path data, Path config) {

    /** The variable of the environment that names the folder for everything. */
    public static final String HOME_VARIABLE = "FOOTNOTE_HOME";

    /** Everything in one folder, as {@code --home} and {@value #HOME_VARIABLE} ask for. */
    public static AppFolders in(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        return new AppFolders(absolute, absolute);
    }

    /**
     * The folder that {@value #HOME_VARIABLE} names, else those that this platform's conventions name: the XDG base
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

    /** Folders are called like programs: in lower case where programs are. */
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

    /** Where native code that comes with the program is unpacked, to be executed. */
    public Path nativeLibraries() {
        return data.resolve("native");
    }

    public Path logs() {
        return data.resolve("logs");
    }
}
