package app.footnote.cli;

import app.footnote.model.Note;

/** Shows how far the notes are. */
interface ProgressDisplay extends AutoCloseable {

    /** The note has come a step further; so many notes of all that are known of are done. */
    void working(Note note, int done, int all);

    /** Nothing more happens to the note. */
    void settled(Note note, int done, int all);

    /** Something that everybody must read. */
    void say(String message);

    @Override
    void close();
}
