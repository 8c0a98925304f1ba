package app.footnote.answer.name;

/** Supplies the names of all notes that can be found. Safe for use by several threads. */
@FunctionalInterface
public interface NoteNameSource {

    NoteNames names();
}
