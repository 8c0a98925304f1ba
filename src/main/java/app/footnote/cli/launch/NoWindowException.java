package app.footnote.cli.launch;

import org.jspecify.annotations.Nullable;

/** No window can be opened on this computer. The message says why and, if possible, what to do. */
public final class NoWindowException extends Exception {

    public NoWindowException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
