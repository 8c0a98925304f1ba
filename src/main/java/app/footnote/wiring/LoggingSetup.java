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
 * Sends everything that is logged, by us and by the libraries, to one file and nothing to the console. It is set up in
 * code because the folder is known only when the arguments are, and because XML would be parsed at every start.
 */
final class LoggingSetup {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36}: %msg%n";
    private static final int FILES = 3;
    private static final FileSize SIZE = new FileSize(2 * FileSize.MB_COEFFICIENT);

    private LoggingSetup() {
    }

    /**
     * What libraries log before the file is known is lost; by themselves some would write it to the terminal. One
     * thread at a time here is the first to ask for a logger: the others would be given stand-ins, which cannot be set
     * up.
     */
    static synchronized void keepOffTheTerminal() {
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
    }

    /** From now on everything is logged to the file, which is made when it is needed. */
    static synchronized void to(Path file, boolean verbose) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            context.reset();
            context.addListener(levelsForJavaUtilLogging(context));
            ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.setLevel(Level.WARN);
            root.addAppender(rollingFile(context, file));
            context.getLogger("app.footnote").setLevel(verbose ? Level.DEBUG : Level.INFO);
            // Odd fonts are everyday life with PDFs; what matters of them is told with the note.
            context.getLogger("org.apache.pdfbox").setLevel(Level.ERROR);
            context.getLogger("org.apache.fontbox").setLevel(Level.ERROR);
        }
        keepOffTheTerminal();
        SLF4JBridgeHandler.install();
    }

    /** Without it, java.util.logging would build messages that nobody wants. */
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
