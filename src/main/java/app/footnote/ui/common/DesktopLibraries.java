package app.footnote.ui.common;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a window needs of a Linux desktop and JavaFX does not bring along. JavaFX itself says "Unable to load glass GTK
 * library" or prints where its loading failed, which names no package that a student could install.
 */
final class DesktopLibraries {

    static final String REMEDY = "Install it with 'sudo apt install libgtk-3-0 libxtst6' (Debian, Ubuntu) or"
            + " 'sudo dnf install gtk3 libXtst' (Fedora).";

    /** Those whose absence JavaFX would print at length. That of GTK, which is much larger, it reports in silence. */
    private static final List<String> OF_THE_X_WINDOW_SYSTEM = List.of("libX11.so.6", "libXtst.so.6");

    private DesktopLibraries() {
    }

    /** @throws UnsatisfiedLinkError if one is missing, naming it */
    static void require() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && !"Headless".equals(System.getProperty("glass.platform"))) {
            require(DesktopLibraries::isInstalled);
        }
    }

    static void require(Predicate<String> isInstalled) {
        for (String library : OF_THE_X_WINDOW_SYSTEM) {
            if (!isInstalled.test(library)) {
                throw new UnsatisfiedLinkError(library);
            }
        }
    }

    /** Loading a library may run code of it; these are run by every window on that desktop. */
    @SuppressWarnings("restricted")
    private static boolean isInstalled(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    /** What a student is told of what JavaFX threw at its start. */
    static DisplayException exceptionFor(Throwable thrown) {
        return isMissingLibrary(thrown)
                ? new DisplayException("The window needs GTK 3, which is not installed here. " + REMEDY, thrown)
                : new DisplayException("There is no display for a window.", thrown);
    }

    private static boolean isMissingLibrary(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof LinkageError
                || String.valueOf(thrown.getMessage()).contains("GTK")
                || (cause != null && isMissingLibrary(cause));
    }
}
