package app.footnote.library.move;

/** Ignores the progress of a move. */
public record SilentMoveProgress() implements MoveProgress {

    @Override
    public void copied(int notes, int all) {
        // Ignored.
    }

    @Override
    public void compared(int notes, int all) {
        // Ignored.
    }
}
