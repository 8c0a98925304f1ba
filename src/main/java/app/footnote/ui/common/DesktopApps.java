package app.footnote.ui.common;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Hands files and addresses to the programs that the student has for them. AWT, which could do this, does not go well
 * with a JavaFX window on Linux. Starting a program blocks for a moment.
 */
public final class DesktopApps {

    private enum Family {
        WINDOWS, MAC, OTHER
    }

    private DesktopApps() {
    }

    /** Opens a file or folder with its usual program. */
    public static void open(Path file) throws IOException {
        start(openCommand(family(), file.toString()));
    }

    /** Opens an address in the browser. */
    public static void browse(URI address) throws IOException {
        start(openCommand(family(), address.toString()));
    }

    /** Shows a file in its folder. */
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

    private static List<String> openCommand(Family system, String what) {
        return switch (system) {
            // Not "cmd /c start", for which & and ^ in a name mean something.
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", what);
            case MAC -> List.of("open", what);
            case OTHER -> List.of("xdg-open", what);
        };
    }

    private static List<String> showCommand(Family system, Path file) {
        return switch (system) {
            case WINDOWS -> List.of("explorer", "/select," + file);
            case MAC -> List.of("open", "-R", file.toString());
            // There is no usual way to mark a file in its folder.
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
