package app.footnote.answer;

import app.footnote.model.Answer;
import app.footnote.model.AnswerEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Writes down what is heard. */
final class Listener implements Consumer<AnswerEvent> {

    private final List<AnswerEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(AnswerEvent event) {
        events.add(event);
    }

    List<AnswerEvent> events() {
        return events;
    }

    <T extends AnswerEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    String text() {
        return String.join("", all(AnswerEvent.Token.class).stream().map(AnswerEvent.Token::text).toList());
    }

    Answer answer() {
        return all(AnswerEvent.Ended.class).getFirst().answer();
    }
}
