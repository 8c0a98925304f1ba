package app.footnote.ui.common;

import app.footnote.messages.Messages;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The system libraries that JavaFX needs on a Linux desktop and does not contain. When one is missing, JavaFX itself
 * fails with "Unable to load glass GTK library" or prints a stack trace. Neither names a package that can be installed.
 */
final class DesktopLibraries {

    private static final Messages TEXTS = Messages.of("ui-common");

    /**
     * JavaFX prints a stack trace when one of these is missing. GTK is not listed: it is much larger, and JavaFX
     * reports its absence by an exception alone.
     */
    private static final List<String> X_WINDOW_SYSTEM = List.of("libX11.so.6", "libXtst.so.6");

    private DesktopLibraries() {
    }

    /** @throws UnsatisfiedLinkError if a library is missing; the message is its name */
    static void require() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && !"Headless".equals(System.getProperty("glass.platform"))) {
            require(DesktopLibraries::isInstalled);
        }
    }

    static void require(Predicate<String> isInstalled) {
        for (String library : X_WINDOW_SYSTEM) {
            if (!isInstalled.test(library)) {
                throw new UnsatisfiedLinkError(library);
            }
        }
    }

    /** Loading a library may run its code. Every window on that desktop runs the code of these libraries. */
    @SuppressWarnings("restricted")
    private static boolean isInstalled(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    /** Explains what JavaFX has thrown at its start. */
    static DisplayException exceptionFor(Throwable thrown) {
        return isMissingLibrary(thrown)
                ? new DisplayException(TEXTS.text("display.no-gtk"), thrown)
                : new DisplayException(TEXTS.text("display.none"), thrown);
    }

    private static boolean isMissingLibrary(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof LinkageError
                || String.valueOf(thrown.getMessage()).contains("GTK")
                || (cause != null && isMissingLibrary(cause));
    }
}
