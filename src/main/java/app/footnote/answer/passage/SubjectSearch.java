package app.footnote.answer.passage;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;

/** Searches for a part of a question, such as one side of a comparison. Immutable. */
public record SubjectSearch(PassageSearch search, NoteLookup notes) {

    /** The passages for a subject of the question, at most {@code limit}. */
    public Findings find(String subject, Question question, int limit)
            throws RetrievalException, InterruptedException {
        Retrieval retrieval = search.retrieve(question.part(subject), limit);
        return new Findings(retrieval, FoundPassage.all(retrieval.hits(), notes));
    }
}
