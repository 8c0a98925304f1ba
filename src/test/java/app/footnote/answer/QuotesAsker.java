package app.footnote.answer;

import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuoteWriter;
import app.footnote.answer.quote.QuotesAnswerer;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Map;

/** Asks a question of notes in memory, which one answerer for a kind of request answers with quotes. */
public final class QuotesAsker {

    private QuotesAsker() {
    }

    /** The answer of the answerer, or the usual one if the question is of another kind. */
    public static Answer ask(String question, InMemoryNotes notes, RequestKind kind, KindAnswerer answerer)
            throws InterruptedException {
        return ask(new Question(question, List.of(), Scope.all()), notes, kind, answerer);
    }

    public static Answer ask(Question question, InMemoryNotes notes, RequestKind kind, KindAnswerer answerer)
            throws InterruptedException {
        QuoteWriter quotes = new QuoteWriter(new WordEmbedder(), notes, Map.of(kind, answerer));
        return new QuotesAnswerer(new AnswerSearch(notes, notes), quotes, Runnable::run)
                .ask(question, new EventRecorder())
                .await();
    }
}
