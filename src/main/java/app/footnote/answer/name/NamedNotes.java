package app.footnote.answer.name;

import app.footnote.model.NoteId;
import java.util.List;
import java.util.Map;

/**
 * The notes that a question names. Immutable.
 *
 * @param likeness for each note whose name shares a word with the question, the rarity of the shared words relative to
 * the rarest possible word; 1 means one word that only this note has
 * @param asked the notes that the question restricts itself to, best first, as in "in the LSM lecture"; usually empty
 * @param rest the question without the words that only name the sort and number of the notes; the question itself if
 * {@code asked} is empty
 * @param topic the question without all words that name the notes; may be blank
 */
public record NamedNotes(Map<NoteId, Double> likeness, List<NoteId> asked, String rest, String topic) {

    private static final NamedNotes NONE = new NamedNotes(Map.of(), List.of(), "", "");

    public NamedNotes {
        likeness = Map.copyOf(likeness);
        asked = List.copyOf(asked);
    }

    /** The question names no note. */
    public static NamedNotes none() {
        return NONE;
    }

    /** Whether the question restricts itself to some notes. */
    public boolean isRestricted() {
        return !asked.isEmpty();
    }

    /** The same names, without a restriction to the notes that have them. */
    public NamedNotes unrestricted(String question) {
        return new NamedNotes(likeness, List.of(), question, question);
    }

    /** Whether the topic has a word that can be searched for. */
    public boolean hasTopic() {
        return NameWord.of(topic).stream().anyMatch(word -> !NameStopWords.contains(word.form()));
    }

    /** How well a note is named; 0 for a note whose name shares nothing with the question. */
    public double likeness(NoteId note) {
        return likeness.getOrDefault(note, 0.0);
    }
}
