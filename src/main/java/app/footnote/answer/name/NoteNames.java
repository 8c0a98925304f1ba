package app.footnote.answer.name;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of all notes of a library. Finds the notes that a question names. Immutable.
 *
 * <p>
 * A word of a question counts by its rarity among the names: "redis" says little in a folder of notes about Redis.
 */
public final class NoteNames {

    private static final NoteNames NONE = new NoteNames(List.of());

    private final List<NoteName> names;
    private final List<NameWords> words;
    /** The notes that have a word, by the word's first char and by the word. */
    private final Map<Character, Map<String, List<Integer>>> notesByWord = new HashMap<>();

    public NoteNames(List<NoteName> names) {
        this.names = List.copyOf(names);
        words = this.names.stream().map(NameWords::of).toList();
        for (int note = 0; note < words.size(); note++) {
            for (String word : words.get(note).words()) {
                notesByWord.computeIfAbsent(word.charAt(0), _ -> new HashMap<>())
                        .computeIfAbsent(word, _ -> new ArrayList<>())
                        .add(note);
            }
        }
    }

    /** No notes, or notes whose names are unknown. */
    public static NoteNames none() {
        return NONE;
    }

    /** The notes of the scope that the question names, perhaps only in part. */
    public NamedNotes namedBy(String question, Scope scope) {
        return names.isEmpty() ? NamedNotes.none() : new NameMatch(this, question, scope).result();
    }

    /**
     * The notes of the scope whose names have all words of a subject, as in "summarise lsm".
     *
     * @param question with the subject
     */
    public NamedNotes titled(String subject, String question, Scope scope) {
        return names.isEmpty() ? NamedNotes.none() : new NameMatch(this, subject, scope).titled(question);
    }

    /** Whether a note's name has a word, or another form of it. */
    public boolean mention(String word) {
        return !matches(word).isEmpty();
    }

    List<NoteName> all() {
        return names;
    }

    Set<Label> labels(int note) {
        return words.get(note).labels();
    }

    /** How well each note's name matches a word of a question, for notes that match; values in (0, 1]. */
    Map<Integer, Double> matches(String asked) {
        Map<Integer, Double> matches = new HashMap<>();
        beginningAs(asked).forEach((word, notes) -> {
            double likeness = WordLikeness.of(asked, word);
            if (likeness > 0) {
                notes.forEach(note -> matches.merge(note, likeness, Math::max));
            }
        });
        return matches;
    }

    private Map<String, List<Integer>> beginningAs(String word) {
        return notesByWord.getOrDefault(word.charAt(0), Map.of());
    }

    /** The notes with a word that abbreviates two words of a question: "distsys" for "distributed systems". */
    Map<Integer, Double> matches(String first, String second) {
        Map<Integer, Double> matches = new HashMap<>();
        beginningAs(first).forEach((word, notes) -> {
            if (WordLikeness.isClipped(word, first, second)) {
                notes.forEach(note -> matches.put(note, WordLikeness.CLIPPED));
            }
        });
        return matches;
    }

    /** The inverse document frequency as BM25 defines it. */
    double rarity(int notesWithWord) {
        return Math.log(1 + (names.size() - notesWithWord + .5) / (notesWithWord + .5));
    }

    NoteId id(int note) {
        return names.get(note).note();
    }

    /** A map from the notes of all indices. */
    <V> Map<NoteId, V> byNote(Map<Integer, V> values) {
        Map<NoteId, V> byNote = new LinkedHashMap<>();
        values.forEach((note, value) -> byNote.put(id(note), value));
        return byNote;
    }
}
