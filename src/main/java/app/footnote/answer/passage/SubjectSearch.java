package app.footnote.answer.passage;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.model.Scope;
import java.util.List;

/** Searches for a part of a question, such as one side of a comparison. Immutable. */
public record SubjectSearch(PassageSearch search, NoteLookup notes) {

    /** The passages for the subject, at most {@code limit}. */
    public Findings find(String subject, Scope scope, int limit) throws RetrievalException, InterruptedException {
        Retrieval retrieval = search.retrieve(new Question(subject, List.of(), scope), limit);
        return new Findings(retrieval, FoundPassage.all(retrieval.hits(), notes));
    }
}
