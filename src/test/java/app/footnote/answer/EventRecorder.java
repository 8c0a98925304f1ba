package app.footnote.answer;

import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.Footnote;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Records the events of an answer. Safe for use by several threads. */
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

    /** The streamed text, even if a checked answer has replaced it. */
    public String streamed() {
        return String.join("", all(AnswerEvent.Token.class).stream().map(AnswerEvent.Token::text).toList());
    }

    /** The text that is finally shown: that of the checked answer if there is one, otherwise the streamed text. */
    public String text() {
        return checked().map(Answer::markdown).orElseGet(this::streamed);
    }

    /** The footnotes that are finally shown. */
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
