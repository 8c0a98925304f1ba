package app.footnote.library.move;

/** Nobody looks on while a library is moved. */
public record SilentMoveProgress() implements MoveProgress {

    @Override
    public void copied(int notes, int all) {
        // Nobody looks on.
    }

    @Override
    public void compared(int notes, int all) {
        // Nobody looks on.
    }
}
