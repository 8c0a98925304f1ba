package app.footnote.settings;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** The settings could not be read or written. The message names the file and says what to do. */
public final class SettingsException extends FailureException {

    public SettingsException(String message, Throwable cause) {
        super(Failure.verbatim(Failure.Kind.INTERNAL, message), cause);
    }

    public SettingsException(Failure failure) {
        super(failure);
    }

    public SettingsException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
