package app.footnote.settings;

/** The settings could not be read or written. The message names the file and says what to do. */
public final class SettingsException extends Exception {

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
