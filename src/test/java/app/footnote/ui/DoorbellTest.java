package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorbellTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore heard = new Semaphore(0);

    @TempDir
    private Path temp;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Path socket() {
        return temp.resolve("window.socket");
    }

    @Test
    void nobodyIsThereAtFirst() {
        assertThat(Doorbell.ring(socket())).isFalse();
    }

    @Test
    void hearsEachWhoRings() throws Exception {
        try (Doorbell _ = Doorbell.hang(socket(), threads, heard::release)) {
            assertThat(Doorbell.ring(socket())).isTrue();
            assertThat(Doorbell.ring(socket())).isTrue();

            assertThat(heard.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isGoneWhenItIsTakenDown() throws Exception {
        Doorbell.hang(socket(), threads, heard::release).close();

        assertThat(Doorbell.ring(socket())).isFalse();
        assertThat(socket()).doesNotExist();
    }

    @Test
    void replacesWhatACrashHasLeft() throws Exception {
        Files.createFile(socket());
        assertThat(Doorbell.ring(socket())).isFalse();

        try (Doorbell _ = Doorbell.hang(socket(), threads, heard::release)) {
            assertThat(Doorbell.ring(socket())).isTrue();
        }
    }
}
