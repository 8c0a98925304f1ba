package app.footnote.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Configures logging: everything that the program and its libraries log goes to one file, and nothing to the console.
 * Code does this because the folder is known only after the arguments are parsed, and because parsing XML would slow
 * down each start.
 */
final class LoggingSetup {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36}: %msg%n";
    private static final int FILES = 3;
    private static final FileSize SIZE = new FileSize(2 * FileSize.MB_COEFFICIENT);

    private LoggingSetup() {
    }

    /**
     * Discards what libraries log before the file is known, because some would write it to the terminal. Synchronized,
     * because SLF4J gives substitute loggers, which cannot be configured, to threads that ask during initialisation.
     */
    static synchronized void keepOffTheTerminal() {
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
    }

    /** Logs everything to the file from now on. The file is created when it is needed. */
    static synchronized void to(Path file, boolean verbose) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            context.reset();
            context.addListener(levelsForJavaUtilLogging(context));
            ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.setLevel(Level.WARN);
            root.addAppender(rollingFile(context, file));
            context.getLogger("app.footnote").setLevel(verbose ? Level.DEBUG : Level.INFO);
            // PDFBox warns about most fonts; what matters of it is reported with the note.
            context.getLogger("org.apache.pdfbox").setLevel(Level.ERROR);
            context.getLogger("org.apache.fontbox").setLevel(Level.ERROR);
        }
        keepOffTheTerminal();
        SLF4JBridgeHandler.install();
    }

    /** Without it, java.util.logging would format messages that are then discarded. */
    private static LevelChangePropagator levelsForJavaUtilLogging(LoggerContext context) {
        LevelChangePropagator propagator = new LevelChangePropagator();
        propagator.setContext(context);
        propagator.setResetJUL(true);
        propagator.start();
        return propagator;
    }

    private static RollingFileAppender<ILoggingEvent> rollingFile(LoggerContext context, Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setTriggeringPolicy(whenFull(context));
        appender.setRollingPolicy(fewFiles(context, file, appender));
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> whenFull(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(SIZE);
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy fewFiles(
            LoggerContext context, Path file, RollingFileAppender<ILoggingEvent> appender) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file.resolveSibling("footnote.%i.log").toString());
        policy.setMinIndex(1);
        policy.setMaxIndex(FILES - 1);
        policy.start();
        return policy;
    }
}
