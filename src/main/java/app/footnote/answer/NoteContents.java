package app.footnote.answer;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Scope;
import java.util.List;

/** The indexed passages of whole notes. Safe for use by several threads. */
public interface NoteContents {

    /** The notes of a scope that are ready, in the order of the library. */
    List<NoteId> notes(Scope scope);

    /** All passages of a note in reading order; empty if the note is not in the index. */
    List<Passage> passages(NoteId note) throws RetrievalException;
}
