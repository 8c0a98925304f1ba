package app.footnote.library.move;

/** Receives the progress of moving a library: first of copying its notes, then of comparing them. */
public interface MoveProgress {

    /** @param notes the number of notes copied so far */
    void copied(int notes, int all);

    /** @param notes the number of notes compared so far */
    void compared(int notes, int all);
}
