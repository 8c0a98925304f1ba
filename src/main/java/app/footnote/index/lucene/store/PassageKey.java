package app.footnote.index.lucene.store;

/**
 * Names a passage whose vector is kept elsewhere.
 *
 * @param edition the name of its note's {@link NoteEdition}
 * @param number its place among that edition's passages, counted from 0
 */
public record PassageKey(String edition, int number) {

    private static final char BETWEEN = ':';

    /** The key as one word. */
    public String name() {
        return edition + BETWEEN + number;
    }

    /** The key with this name. */
    public static PassageKey of(String name) {
        int between = name.lastIndexOf(BETWEEN);
        return new PassageKey(name.substring(0, between), Integer.parseInt(name.substring(between + 1)));
    }
}
