package app.footnote.answer.passage;

import app.footnote.answer.NoteLookup;
import app.footnote.answer.Question;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.model.Scope;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerContext.NamedNote;
import app.footnote.model.session.AnswerContext.SearchedNotes;
import java.util.List;
import java.util.Set;

/** Describes what was searched for an answer. */
final class SearchContext {

    private SearchContext() {
    }

    /** @param retrieval the result of the search for the question */
    static AnswerContext of(Question question, Retrieval retrieval, NoteLookup notes) {
        return new AnswerContext(
                searched(question, retrieval, notes), question.options(), Set.of(), named(retrieval, notes));
    }

    private static SearchedNotes searched(Question question, Retrieval retrieval, NoteLookup notes) {
        NoteLookup.NoteCounts counts = notes.counts(retrieval.searched(question.scope()));
        return new SearchedNotes(
                counts.ready(), counts.pages(), counts.pending(), counts.failed(), notes.counts(Scope.all()).ready());
    }

    private static List<NamedNote> named(Retrieval retrieval, NoteLookup notes) {
        return retrieval.named().stream()
                .flatMap(note -> notes.details(note).map(found -> new NamedNote(note, found.file())).stream())
                .toList();
    }
}
