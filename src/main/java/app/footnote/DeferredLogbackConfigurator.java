package app.footnote;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Spares the installed program Logback's search for files that would configure it, in every jar and before the first
 * logger is there: {@code Logging} does that in code. Found by Logback as a service; it must be public for that.
 */
public final class DeferredLogbackConfigurator extends ContextAwareBase implements Configurator {

    /** Programs that are not installed, such as tests, have their files read as ever. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        return System.getProperty("footnote.program") == null
                ? ExecutionStatus.INVOKE_NEXT_IF_ANY
                : ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
