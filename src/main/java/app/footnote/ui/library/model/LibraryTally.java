package app.footnote.ui.library.model;

import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.ui.library.model.LibrarySummary.Current;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the totals of the library up to date, because counting ten thousand notes after each change is slow. Not
 * thread-safe.
 */
final class LibraryTally {

    private final Map<NoteId, Note> underway = new LinkedHashMap<>();
    private int notes;
    private int ready;
    private int failed;
    private int passages;

    void add(Note note) {
        count(note, 1);
        if (isUnderway(note)) {
            underway.put(note.id(), note);
        }
    }

    /** @param note the note in the state in which it was added */
    void remove(Note note) {
        count(note, -1);
        underway.remove(note.id());
    }

    private void count(Note note, int by) {
        notes += by;
        switch (note.state()) {
            case NoteState.Ready state -> {
                ready += by;
                passages += by * state.passages();
            }
            case NoteState.Failed _ -> failed += by;
            case NoteState.Reading _, NoteState.Embedding _, NoteState.Waiting _, NoteState.Cancelled _ -> {
                // Counts as a note only.
            }
        }
    }

    private static boolean isUnderway(Note note) {
        return note.state() instanceof NoteState.Reading || note.state() instanceof NoteState.Embedding;
    }

    /** @param name gives the display name of a note */
    LibrarySummary summary(Function<Note, String> name) {
        Optional<Current> current = underway.values()
                .stream()
                .findFirst()
                .map(note -> new Current(name.apply(note), note.state()));
        return new LibrarySummary(notes, ready, failed, passages, current);
    }
}
