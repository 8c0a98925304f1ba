package app.footnote;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Keeps Logback from searching all jars for configuration files at each start of the installed program, because
 * {@code LoggingSetup} configures it in code. Public, because Logback loads it as a service.
 */
public final class DeferredLogbackConfigurator extends ContextAwareBase implements Configurator {

    /** Programs that are not installed, such as tests, use configuration files as usual. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        return System.getProperty("footnote.program") == null
                ? ExecutionStatus.INVOKE_NEXT_IF_ANY
                : ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
