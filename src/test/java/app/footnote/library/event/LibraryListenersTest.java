package app.footnote.library.event;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LibraryListenersTest {

    private final LibraryListeners listeners = new LibraryListeners();

    @AfterEach
    void close() {
        listeners.close();
    }

    private static LibraryEvent.NoteChanged reading(String note, int page) {
        return new LibraryEvent.NoteChanged(
                new Note(
                        new NoteId(note), new CourseId("c"), Path.of("file.pdf"), NoteKind.PDF, "", 0, Instant.EPOCH,
                        new NoteState.Reading(page, 1000)));
    }

    @Test
    void aSlowListenerReceivesTheLatestStateOfEachNoteOnce() throws Exception {
        BlockingQueue<LibraryEvent> heard = new LinkedBlockingQueue<>();
        Semaphore mayGoOn = new Semaphore(0);
        listeners.add(event -> {
            heard.add(event);
            mayGoOn.acquireUninterruptibly();
        });
        listeners.publish(reading("first", 0));
        assertThat(heard.take()).isEqualTo(reading("first", 0));

        for (int page = 1; page <= 1000; page++) {
            listeners.publish(reading("a", page));
            listeners.publish(reading("b", page));
        }
        mayGoOn.release(1000);

        assertThat(List.of(heard.take(), heard.take())).containsExactly(reading("a", 1000), reading("b", 1000));
    }

    @Test
    void aListenerThatBlocksOrFailsDoesNotAffectOthers() throws Exception {
        CountDownLatch forever = new CountDownLatch(1);
        listeners.add(event -> {
            try {
                forever.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        BlockingQueue<LibraryEvent> heard = new LinkedBlockingQueue<>();
        listeners.add(event -> {
            heard.add(event);
            throw new IllegalStateException("a listener's own fault");
        });

        listeners.publish(reading("a", 1));
        assertThat(heard.take()).isEqualTo(reading("a", 1));
        listeners.publish(reading("a", 2));
        assertThat(heard.take()).isEqualTo(reading("a", 2));
        forever.countDown();
    }

    @Test
    void receivesNothingAfterItIsClosed() throws Exception {
        List<LibraryEvent> unheard = new ArrayList<>();
        listeners.add(unheard::add).close();
        BlockingQueue<LibraryEvent> heard = new LinkedBlockingQueue<>();
        listeners.add(heard::add);

        listeners.publish(reading("a", 1));

        assertThat(heard.take()).isEqualTo(reading("a", 1));
        assertThat(unheard).isEmpty();
    }

    @Test
    void deliversPendingEventsWhenClosed() throws Exception {
        BlockingQueue<LibraryEvent> heard = new LinkedBlockingQueue<>();
        listeners.add(heard::add);

        listeners.publish(reading("a", 1));
        listeners.close();

        assertThat(heard.take()).isEqualTo(reading("a", 1));
    }
}
