package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore notified = new Semaphore(0);

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
    void findsNoOtherInstanceAtFirst() {
        assertThat(SingleInstance.notifyRunning(socket(), List.of())).isFalse();
    }

    @Test
    void receivesEachNotification() throws Exception {
        try (SingleInstance _ = SingleInstance.open(socket(), threads, _ -> notified.release())) {
            assertThat(SingleInstance.notifyRunning(socket(), List.of())).isTrue();
            assertThat(SingleInstance.notifyRunning(socket(), List.of())).isTrue();

            assertThat(notified.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void receivesTheNotesOfTheOtherProcess() throws Exception {
        List<Path> sent = List.of(temp.resolve("Bäume.pdf"), temp.resolve("a b.md"));
        BlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();

        try (SingleInstance _ = SingleInstance.open(socket(), threads, received::add)) {
            assertThat(SingleInstance.notifyRunning(socket(), sent)).isTrue();

            assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(sent);
        }
    }

    @Test
    void keepsListeningAfterAClientThatSendsNothing() throws Exception {
        BlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();

        try (SingleInstance _ = SingleInstance.open(socket(), threads, received::add)) {
            SocketChannel.open(UnixDomainSocketAddress.of(socket())).close();
            SingleInstance.notifyRunning(socket(), List.of(temp));

            assertThat(received.poll(30, TimeUnit.SECONDS)).isEmpty();
            assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly(temp);
        }
    }

    @Test
    void removesTheSocketWhenItIsClosed() throws Exception {
        SingleInstance.open(socket(), threads, _ -> notified.release()).close();

        assertThat(SingleInstance.notifyRunning(socket(), List.of())).isFalse();
        assertThat(socket()).doesNotExist();
    }

    @Test
    void replacesTheSocketOfACrashedProcess() throws Exception {
        Files.createFile(socket());
        assertThat(SingleInstance.notifyRunning(socket(), List.of())).isFalse();

        try (SingleInstance _ = SingleInstance.open(socket(), threads, _ -> notified.release())) {
            assertThat(SingleInstance.notifyRunning(socket(), List.of())).isTrue();
        }
    }
}
