package app.footnote.ui.library.model;

import app.footnote.messages.Messages;
import app.footnote.model.NoteState;
import java.util.Optional;

/**
 * The totals of the library. Immutable.
 *
 * @param current a note that is being read or embedded
 */
public record LibrarySummary(int notes, int ready, int failed, int passages, Optional<Current> current) {

    private static final Messages TEXTS = Messages.of("ui-library");

    /**
     * A note that is being read or embedded.
     *
     * @param name the display name of the note
     */
    public record Current(String name, NoteState state) {
    }

    /** Whether there are no notes. */
    public boolean isEmpty() {
        return notes == 0;
    }

    /** Such as "Library: 7 notes, 508 passages". */
    public String size() {
        return TEXTS.text("summary.size", notes, passages);
    }

    /** Such as "Embedding 06 Vector search.pdf · 6 of 7 notes ready"; empty if no note is being worked on. */
    public String activity() {
        return current.map(note -> {
            String key = note.state instanceof NoteState.Embedding ? "summary.embedding" : "summary.reading";
            return TEXTS.text(key, note.name, ready, notes);
        }).orElse("");
    }
}
