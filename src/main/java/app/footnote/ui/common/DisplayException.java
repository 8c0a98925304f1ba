package app.footnote.ui.common;

/** No window can be shown on this computer as it is. The message says why and, where something helps, what to do. */
public final class DisplayException extends Exception {

    DisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
