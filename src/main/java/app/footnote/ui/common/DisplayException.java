package app.footnote.ui.common;

/**
 * No window can be shown on this computer. The message is for people: it gives the reason and, where known, a remedy.
 */
public final class DisplayException extends Exception {

    DisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
