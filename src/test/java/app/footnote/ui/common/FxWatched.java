package app.footnote.ui.common;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testfx.api.FxToolkit;

/**
 * Writes for each test how long the FX thread worked without interruption, and on what, to {@code target/fx-watchdog}.
 * It never fails a test, because the times depend on the computer.
 */
public final class FxWatched implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(FxWatched.class);
    private static final Path REPORTS = Path.of("target", "fx-watchdog");

    @Override
    public void beforeTestExecution(ExtensionContext test) throws Exception {
        FxToolkit.registerPrimaryStage();
        test.getStore(NAMESPACE).put(FxWatchdog.class, FxWatchdog.begin());
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws Exception {
        FxWatchdog watchdog = test.getStore(NAMESPACE).remove(FxWatchdog.class, FxWatchdog.class);
        if (watchdog != null) {
            FxWork work = watchdog.end();
            Files.createDirectories(REPORTS);
            Files.writeString(REPORTS.resolve(name(test)), work.figures() + "\n\n" + work.longest());
        }
    }

    private static String name(ExtensionContext test) {
        return "%s.%s.txt".formatted(
                test.getRequiredTestClass().getSimpleName(), test.getRequiredTestMethod().getName());
    }
}
