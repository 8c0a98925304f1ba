package app.footnote.evaluation;

import app.footnote.answer.Question;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.answer.retrieve.Retriever;
import app.footnote.embed.Embedder;
import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.EvaluationSet.Stretch;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Footnote itself: notes are read, embedded, indexed in a folder and searched as in the program. */
final class FootnoteFinder implements PassageFinder {

    private final IndexedNotes notes;
    private final Retriever retriever;

    private FootnoteFinder(IndexedNotes notes, Embedder embedder) {
        this.notes = notes;
        this.retriever = new Retriever(embedder, notes.index(), notes::names);
    }

    /** Reads all notes of the set. The caller closes the embedder. */
    static FootnoteFinder open(EvaluationSet set, Embedder embedder) throws Exception {
        return new FootnoteFinder(IndexedNotes.read(set.notesFolder(), embedder), embedder);
    }

    @Override
    public Findings find(Asked asked, int limit) throws Exception {
        Question question = new Question(asked.text(), turns(asked.history()), Scope.all());
        Retrieval retrieval = retriever.retrieve(question, limit);
        List<Stretch> places = retrieval.hits().stream().map(hit -> notes.stretch(hit.passage())).toList();
        return new Findings(places, retrieval.coverage());
    }

    /** The history as the turns of a session. */
    static List<Turn> turns(List<String> history) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i + 1 < history.size(); i += 2) {
            Answer answer = new Answer(
                    history.get(i + 1), List.of(), List.of(), List.of(), new Answer.Ending.Complete(),
                    AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0)));
            turns.add(new Turn(history.get(i), Scope.all(), Instant.EPOCH, answer));
        }
        return turns;
    }

    @Override
    public void close() throws IOException {
        notes.close();
    }
}
