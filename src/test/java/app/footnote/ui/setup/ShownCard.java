package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import app.footnote.ui.common.ScrollingClick;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** Shows a card of the set-up page. Its server has a local model, a cloud model and an embedding model. */
final class ShownCard {

    private static final int TIMEOUT_SECONDS = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having("llama3.2", "gpt-oss:120b-cloud", "tiny-embed");
    private final OllamaClient ollama = server.client(threads);
    private @Nullable ObservableSettings preferences;

    /** Creates the tested card. */
    interface CardFactory {

        Node create(
                Supplier<OllamaClient> ollama, OllamaMonitor monitor, ObservableSettings preferences,
                BackgroundTasks background,
                Notifications notifications);
    }

    void show(Stage stage, Path settings, CardFactory factory) {
        Notifications notifications = new Notifications();
        BackgroundTasks background = new BackgroundTasks(threads, notifications::show);
        ObservableSettings created =
                new ObservableSettings(Settings.defaults(), new SettingsFile(settings), background);
        preferences = created;
        OllamaMonitor monitor = new OllamaMonitor(() -> ollama, background);
        Node card = factory.create(() -> ollama, monitor, created, background, notifications);
        stage.setScene(new Scene(ScrollingClick.page(card, notifications.node()), 700, 500));
        stage.show();
        monitor.refresh();
    }

    OllamaDouble server() {
        return server;
    }

    Settings settings() {
        if (preferences == null) {
            throw new IllegalStateException("The card was not shown");
        }
        return preferences.latest();
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, condition);
    }

    void close() throws InterruptedException {
        threads.shutdownNow();
        ollama.close();
        server.close();
        // A task that still writes would prevent the removal of the folder.
        assertThat(threads.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
