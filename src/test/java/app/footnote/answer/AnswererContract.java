package app.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.messages.FailureWording;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.Quote;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tests that every {@link Answerer} must pass. */
@Timeout(30)
public abstract class AnswererContract {

    public static final Question QUESTION = new Question("How does a replica catch up with its master?", List.of(),
            Scope.all());

    public final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    public final InMemoryNotes notebook = new InMemoryNotes()
            .with(
                    "replication.md", 1, "Catching up",
                    "A replica that lost its link asks the master for the writes it has missed. "
                            + "The master keeps the latest writes in a backlog. "
                            + "When the backlog is too short, the replica copies everything again.")
            .with("replication.md", 1, "History", "The first release of the course notes had no chapter on replicas.")
            .with("trees.pdf", 12, "AVL trees", "• Each node stores its height\n• A master key is kept in the root");

    /** An answerer that searches with {@code search}. */
    public abstract Answerer answerer(PassageSearch search);

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void reportsEventsInOrderAndEndsOnce() throws Exception {
        EventRecorder listener = new EventRecorder();
        Answer answer = answerer(notebook).ask(QUESTION, listener).await();

        List<AnswerEvent> events = listener.events();
        assertThat(events.get(0)).isInstanceOf(AnswerEvent.Searching.class);
        assertThat(events.get(1)).isInstanceOf(AnswerEvent.Found.class);
        assertThat(events.getLast()).isEqualTo(new AnswerEvent.Ended(answer));
        assertThat(listener.all(AnswerEvent.Ended.class)).hasSize(1);
        assertThat(listener.all(AnswerEvent.Searching.class)).hasSize(1);
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
    }

    @Test
    void theAnswerEqualsTheReportedTextAndFootnotes() throws Exception {
        EventRecorder listener = new EventRecorder();
        Answer answer = answerer(notebook).ask(QUESTION, listener).await();

        assertThat(listener.text()).isEqualTo(answer.markdown()).isNotBlank();
        assertThat(listener.footnotes()).isEqualTo(answer.footnotes()).isNotEmpty();
    }

    @Test
    void numbersFootnotesFromOneAndUsesEachInTheText() throws Exception {
        Answer answer = answerer(notebook).ask(QUESTION, new EventRecorder()).await();

        for (int i = 0; i < answer.footnotes().size(); i++) {
            assertThat(answer.footnotes().get(i).number()).isEqualTo(i + 1);
            assertThat(answer.markdown()).contains("[" + (i + 1) + "]");
        }
    }

    @Test
    void quotesTheTextAtThePlaceOfEachFootnote() throws Exception {
        Answer answer = answerer(notebook).ask(QUESTION, new EventRecorder()).await();

        assertThat(answer.footnotes())
                .allSatisfy(
                        footnote -> assertThat(footnote.quote().words())
                                .isEqualTo(Quote.fold(notebook.textAt(footnote.quote()))));
        assertThat(answer.alsoLookedAt())
                .allSatisfy(quote -> assertThat(quote.words()).isEqualTo(Quote.fold(notebook.textAt(quote))));
    }

    @Test
    void canBeStoppedDuringTheSearch() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        PassageSearch endless = (question, limit) -> {
            searching.countDown();
            new CountDownLatch(1).await();
            return notebook.retrieve(question, limit);
        };
        EventRecorder listener = new EventRecorder();
        AnswerHandle answering = answerer(endless).ask(QUESTION, listener);
        searching.await();
        answering.stop();

        assertThat(answering.await().ending()).isInstanceOf(Answer.Ending.Stopped.class);
        assertThat(listener.text()).isEmpty();
        assertThat(listener.all(AnswerEvent.Found.class)).isEmpty();
    }

    @Test
    void keepsTheTextWrittenBeforeAStop() throws Exception {
        EventRecorder listener = new EventRecorder();
        AtomicReference<AnswerHandle> answering = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Consumer<AnswerEvent> stopAtFirstWord = event -> {
            listener.accept(event);
            if (event instanceof AnswerEvent.Token) {
                awaitLatch(started);
                answering.get().stop();
            }
        };
        answering.set(answerer(notebook).ask(QUESTION, stopAtFirstWord));
        started.countDown();
        Answer answer = answering.get().await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Stopped.class);
        assertThat(listener.all(AnswerEvent.Token.class)).hasSize(1);
        assertThat(answer.markdown()).isEqualTo(listener.text()).isNotBlank();
    }

    @Test
    void ignoresStopsAfterItsEnd() throws Exception {
        EventRecorder listener = new EventRecorder();
        AnswerHandle answering = answerer(notebook).ask(QUESTION, listener);
        Answer answer = answering.await();
        answering.stop();
        answering.stop();

        assertThat(answering.await()).isEqualTo(answer);
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(listener.all(AnswerEvent.Ended.class)).hasSize(1);
    }

    @Test
    void canBeStoppedBeforeItStarts() throws Exception {
        AtomicReference<Runnable> waiting = new AtomicReference<>();
        EventRecorder listener = new EventRecorder();
        AnswerHandle answering = AnswerTask.start(waiting::set, "anyone", listener, _ -> () -> {
            throw new AssertionError("It was stopped");
        });
        answering.stop();
        waiting.get().run();

        assertThat(answering.await().ending()).isInstanceOf(Answer.Ending.Stopped.class);
        assertThat(listener.events()).hasSize(1);
    }

    @Test
    void endsWithAFailureAndARemedyIfTheSearchFails() throws Exception {
        EventRecorder listener = new EventRecorder();
        Answer answer = answerer(InMemoryNotes.failingSearch()).ask(QUESTION, listener).await();

        assertThat(answer.ending())
                .isInstanceOfSatisfying(
                        Answer.Ending.Broken.class,
                        broken -> assertThat(FailureWording.COMMAND_LINE.remedy(broken.failure()))
                                .isEqualTo("Rebuild it on the set-up page."));
        assertThat(listener.all(AnswerEvent.Ended.class)).hasSize(1);
    }

    @Test
    void endsAfterAnUnexpectedException() throws Exception {
        Answer answer = answerer((question, limit) -> {
            throw new IllegalStateException("a bug");
        }).ask(QUESTION, new EventRecorder()).await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Broken.class);
    }

    @Test
    void continuesIfItsListenerThrows() throws Exception {
        EventRecorder listener = new EventRecorder();
        Answer answer = answerer(notebook).ask(QUESTION, event -> {
            listener.accept(event);
            throw new IllegalStateException("a broken window");
        }).await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(listener.text()).isEqualTo(answer.markdown());
        assertThat(listener.all(AnswerEvent.Ended.class)).hasSize(1);
    }

    @Test
    void endsAsStoppedIfTheExecutorIsShutDown() throws Exception {
        executor.shutdownNow();
        EventRecorder listener = new EventRecorder();
        Answer answer = answerer(notebook).ask(QUESTION, listener).await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Stopped.class);
        assertThat(listener.events()).hasSize(1);
    }

    @Test
    void aStopDoesNotInterruptTheLastCallOfTheListener() {
        AtomicReference<AnswerHandle> answering = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        answering.set(answerer(notebook).ask(QUESTION, event -> {
            awaitLatch(started);
            if (event instanceof AnswerEvent.Found) {
                answering.get().stop();
            }
            if (event instanceof AnswerEvent.Ended) {
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        }));
        started.countDown();

        assertThatCode(() -> answering.get().await()).doesNotThrowAnyException();
        assertThat(interrupted).hasValue(false);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
