package app.footnote.answer;

import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.Footnote;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Writes down what is heard. */
public final class EventRecorder implements Consumer<AnswerEvent> {

    private final List<AnswerEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(AnswerEvent event) {
        events.add(event);
    }

    public List<AnswerEvent> events() {
        return events;
    }

    public <T extends AnswerEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What was streamed, whatever came of it. */
    public String streamed() {
        return String.join("", all(AnswerEvent.Token.class).stream().map(AnswerEvent.Token::text).toList());
    }

    /** What somebody reads at the end: a checked answer has taken the place of what was streamed. */
    public String text() {
        return checked().map(Answer::markdown).orElseGet(this::streamed);
    }

    /** The footnotes that somebody sees at the end. */
    List<Footnote> footnotes() {
        return checked().map(Answer::footnotes)
                .orElseGet(() -> all(AnswerEvent.Cited.class).stream().map(AnswerEvent.Cited::footnote).toList());
    }

    private Optional<Answer> checked() {
        return all(AnswerEvent.Checked.class).stream().map(AnswerEvent.Checked::answer).findFirst();
    }

    public Answer answer() {
        return all(AnswerEvent.Ended.class).getFirst().answer();
    }
}
