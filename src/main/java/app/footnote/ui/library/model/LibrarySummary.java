package app.footnote.ui.library.model;

import app.footnote.model.NoteState;
import app.footnote.ui.common.Plurals;
import java.util.Optional;

/**
 * The library in a few figures.
 *
 * @param current what is being worked on
 */
public record LibrarySummary(int notes, int ready, int failed, int passages, Optional<Current> current) {

    /**
     * A note that is being worked on.
     *
     * @param name what the note is called in the library
     */
    public record Current(String name, NoteState state) {
    }

    public boolean isEmpty() {
        return notes == 0;
    }

    /** Such as "Library: 7 notes, 508 passages". */
    public String size() {
        return isEmpty()
                ? "Library: empty"
                : "Library: %s, %s".formatted(Plurals.of(notes, "note"), Plurals.of(passages, "passage"));
    }

    /** Such as "Embedding 06 Vector search.pdf · 6 of 7 notes ready"; empty if nothing is being done. */
    public String activity() {
        return current.map(note -> {
            String verb = note.state instanceof NoteState.Embedding ? "Embedding " : "Reading ";
            return verb + note.name + " · " + ready + " of " + Plurals.of(notes, "note") + " ready";
        }).orElse("");
    }
}
