package app.footnote.answer.listing;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all passages of the notes of a scope. Immutable. */
record ScopeReading(NoteContents contents, NoteLookup notes) {

    List<FoundPassage> all(Scope scope) throws RetrievalException {
        return of(contents.notes(scope));
    }

    List<FoundPassage> of(List<NoteId> asked) throws RetrievalException {
        List<FoundPassage> all = new ArrayList<>();
        for (NoteId note : asked) {
            Optional<NoteLookup.Details> details = notes.details(note);
            if (details.isPresent()) {
                all.addAll(FoundPassage.unranked(contents.passages(note), details.get()));
            }
        }
        return all;
    }

    /** The number of pages of all notes in a scope, with those without text. */
    long allPages(Scope scope) {
        return notes.counts(scope).pages();
    }

    /** The number of pages with text of all notes in a scope. */
    long pagesWithText(Scope scope) {
        return notes.counts(scope).pagesWithText();
    }

    /** The number of pages of the passages; a note without pages counts as one. */
    static long pages(List<FoundPassage> passages) {
        return passages.stream()
                .map(passage -> List.of(passage.passage().note(), passage.passage().place().page()))
                .distinct().count();
    }
}
