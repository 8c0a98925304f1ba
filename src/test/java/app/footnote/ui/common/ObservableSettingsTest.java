package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservableSettingsTest {

    @TempDir
    private Path folder;

    private SettingsFile file;
    private final ReverseOrderExecutor threads = new ReverseOrderExecutor();
    private ObservableSettings preferences;

    @BeforeEach
    void read() {
        file = new SettingsFile(folder.resolve("settings.json"));
        preferences = new ObservableSettings(Settings.defaults(), file, new BackgroundTasks(threads));
    }

    /** Runs the last task first, which is a possible order of threads. */
    private static final class ReverseOrderExecutor extends AbstractExecutorService {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.pop().run();
            }
        }

        @Override
        public void execute(Runnable work) {
            waiting.push(work);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            waiting.clear();
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return false;
        }
    }

    @Test
    void writesTheLastOfSeveralChangesWhicheverThreadComesFirst() throws Exception {
        preferences.change(settings -> settings.with(Theme.DARK));
        preferences.change(settings -> settings.with(Theme.LIGHT));

        threads.runAll();

        assertThat(file.load().settings().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void keepsChangesOfOtherProcesses() throws Exception {
        preferences.change(settings -> settings.with(Theme.DARK));
        file.change(found -> found.with(found.ollama().withModel("llama3.2")));

        threads.runAll();

        assertThat(file.load().settings().theme()).isEqualTo(Theme.DARK);
        assertThat(file.load().settings().ollama().model()).isEqualTo("llama3.2");
    }

    @Test
    void writesAFailedChangeAgainWithTheNextOne() throws Exception {
        Path obstacle = Files.createDirectory(folder.resolve("settings.json"));
        preferences.change(settings -> settings.with(Theme.DARK));
        threads.runAll();
        assertThat(obstacle).isEmptyDirectory();

        Files.delete(obstacle);
        preferences.change(settings -> settings.withTextSize(150));
        threads.runAll();

        assertThat(file.load().settings().theme()).isEqualTo(Theme.DARK);
        assertThat(file.load().settings().textSizePercent()).isEqualTo(150);
    }

    @Test
    void appliesAChangeBeforeItIsWritten() {
        preferences.change(settings -> settings.withTextSize(150));

        assertThat(preferences.get().textSizePercent()).isEqualTo(150);
        assertThat(preferences.latest().textSizePercent()).isEqualTo(150);
    }
}
