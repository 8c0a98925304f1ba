package app.footnote.ui.chat;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.Question;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Emits the events that a test gives it. Answers one question at a time. Safe for use by several threads. */
final class ScriptedAnswerer implements Answerer {

    final List<Question> questions = new CopyOnWriteArrayList<>();
    final AtomicInteger prepared = new AtomicInteger();
    private final StringBuilder written = new StringBuilder();
    private final List<Footnote> footnotes = new ArrayList<>();
    private @Nullable Consumer<AnswerEvent> events;
    private CompletableFuture<Answer> end = new CompletableFuture<>();

    @Override
    public synchronized AnswerHandle ask(Question question, Consumer<AnswerEvent> listener) {
        questions.add(question);
        written.setLength(0);
        footnotes.clear();
        end = new CompletableFuture<>();
        events = listener;
        CompletableFuture<Answer> ownEnd = end;
        return new AnswerHandle() {
            @Override
            public void stop() {
                end(new Answer.Ending.Stopped());
            }

            @Override
            public Answer await() throws InterruptedException {
                try {
                    return ownEnd.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Override
    public void prepare() {
        prepared.incrementAndGet();
    }

    synchronized void emit(AnswerEvent event) {
        Consumer<AnswerEvent> listener = events;
        if (listener == null) {
            throw new IllegalStateException("No question was asked");
        }
        switch (event) {
            case AnswerEvent.Token(String text) -> written.append(text);
            case AnswerEvent.Cited(Footnote footnote) -> footnotes.add(footnote);
            default -> {
                // Other events add nothing to the answer.
            }
        }
        listener.accept(event);
    }

    void write(String text) {
        emit(new AnswerEvent.Token(text));
    }

    synchronized void end(Answer.Ending ending) {
        end(
                new Answer(
                        written.toString(), footnotes, List.of(), List.of(), ending,
                        AnswerProvenance.quotes(new AnswerProvenance.Timing(1, 0, 2, 3))));
    }

    synchronized void end(Answer answer) {
        if (!end.isDone()) {
            emit(new AnswerEvent.Ended(answer));
            end.complete(answer);
        }
    }
}
