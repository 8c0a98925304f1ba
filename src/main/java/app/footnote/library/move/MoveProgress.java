package app.footnote.library.move;

/** Is told how far the moving of a library is; first of the copying, then of the comparing. */
public interface MoveProgress {

    void copied(int notes, int all);

    void compared(int notes, int all);
}
