package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ObservableSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** A card of the set-up page on a stage, over a server that has a model to write, one elsewhere and one to embed. */
final class ShownCard {

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having("llama3.2", "gpt-oss:120b-cloud", "tiny-embed");
    private final OllamaClient ollama = server.client(threads);
    private @Nullable ObservableSettings preferences;

    /** Makes the card that is tested. */
    interface CardFactory {

        Node card(
                Callable<OllamaClient> ollama, OllamaMonitor monitor, ObservableSettings preferences,
                BackgroundTasks background,
                Notifications notifications);
    }

    void show(Stage stage, Path settings, CardFactory maker) {
        BackgroundTasks background = new BackgroundTasks(threads);
        Notifications notifications = new Notifications();
        ObservableSettings made = new ObservableSettings(Settings.defaults(), new SettingsFile(settings), background,
                notifications);
        preferences = made;
        OllamaMonitor monitor = new OllamaMonitor(() -> ollama, background, notifications);
        Node card = maker.card(() -> ollama, monitor, made, background, notifications);
        stage.setScene(new Scene(new VBox(card, notifications.node()), 700, 500));
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
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    void close() throws InterruptedException {
        threads.shutdownNow();
        ollama.close();
        server.close();
        // What is still written would be in the way of the folder's removal.
        assertThat(threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
