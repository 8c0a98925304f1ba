package app.footnote.ui.library.model;

import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.ui.library.model.LibrarySummary.Current;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the library's figures, so that nobody has to count ten thousand notes whenever one goes on. For one thread. */
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

    /** @param note as it was when it was added */
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
                // Counted as a note, nothing more.
            }
        }
    }

    private static boolean isUnderway(Note note) {
        return note.state() instanceof NoteState.Reading || note.state() instanceof NoteState.Embedding;
    }

    /** @param name what a note is called */
    LibrarySummary summary(Function<Note, String> name) {
        Optional<Current> current = underway.values()
                .stream()
                .findFirst()
                .map(note -> new Current(name.apply(note), note.state()));
        return new LibrarySummary(notes, ready, failed, passages, current);
    }
}
