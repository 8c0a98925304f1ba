package app.footnote.library.move;

/** What was moved, as it was counted on both sides in the end. */
public record MoveResult(int notes, long passages) {
}
