package app.footnote.wiring;

import app.footnote.answer.NoteContents;
import app.footnote.answer.RetrievalException;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import java.util.List;

/** Reads whole notes from the index for the package that answers. */
record LibraryNoteContents(Library library, PassageIndex index) implements NoteContents {

    @Override
    public List<NoteId> notes(Scope scope) {
        return library.notes()
                .stream()
                .filter(note -> scope.includes(note.course(), note.id()))
                .filter(note -> note.state() instanceof NoteState.Ready)
                .map(Note::id)
                .toList();
    }

    @Override
    public List<Passage> passages(NoteId note) throws RetrievalException {
        try {
            return index.contents(note);
        } catch (IndexException e) {
            throw new RetrievalException(
                    new Failure(
                            Failure.Kind.INDEX, Message.of("answer.search-failed", e.failure().problem()),
                            e.failure().remedy()),
                    e);
        }
    }
}
