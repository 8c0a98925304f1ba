package app.footnote.settings;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** The settings could not be read or written. The failure names the file. */
public final class SettingsException extends FailureException {

    SettingsException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
