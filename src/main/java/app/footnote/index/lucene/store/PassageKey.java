package app.footnote.index.lucene.store;

/**
 * Identifies a passage whose vector is stored elsewhere. Immutable.
 *
 * @param edition the name of the note's {@link NoteEdition}
 * @param number the number of the passage in the edition, counted from 0
 */
public record PassageKey(String edition, int number) {

    private static final char SEPARATOR = ':';

    /** The key as a string. */
    public String name() {
        return edition + SEPARATOR + number;
    }

    /** Reads what {@link #name} returns. */
    public static PassageKey of(String name) {
        int separator = name.lastIndexOf(SEPARATOR);
        return new PassageKey(name.substring(0, separator), Integer.parseInt(name.substring(separator + 1)));
    }
}
