package app.footnote.ui.common;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens files and addresses with the default programs of the desktop. AWT could do this, but conflicts with JavaFX on
 * Linux. Starting a program blocks for a moment.
 */
public final class DesktopApps {

    private enum Family {
        WINDOWS, MAC, OTHER
    }

    private DesktopApps() {
    }

    /** Opens a file or folder with its default program. */
    public static void open(Path file) throws IOException {
        start(openCommand(family(), file.toString()));
    }

    /** Opens an address in the browser. */
    public static void browse(URI address) throws IOException {
        start(openCommand(family(), address.toString()));
    }

    /** Shows a file in the file manager. */
    public static void show(Path file) throws IOException {
        start(showCommand(family(), file));
    }

    private static Family family() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Family.WINDOWS;
        }
        return name.startsWith("mac") ? Family.MAC : Family.OTHER;
    }

    private static List<String> openCommand(Family system, String target) {
        return switch (system) {
            // "cmd /c start" would interpret & and ^ in a name.
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", target);
            case MAC -> List.of("open", target);
            case OTHER -> List.of("xdg-open", target);
        };
    }

    private static List<String> showCommand(Family system, Path file) {
        return switch (system) {
            case WINDOWS -> List.of("explorer", "/select," + file);
            case MAC -> List.of("open", "-R", file.toString());
            // There is no common command that selects a file in its folder.
            case OTHER -> List.of("xdg-open", String.valueOf(file.toAbsolutePath().getParent()));
        };
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
