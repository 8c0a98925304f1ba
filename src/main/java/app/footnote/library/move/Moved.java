package app.footnote.library.move;

/** What was moved, as it was counted on both sides in the end. */
public record Moved(int notes, long passages) {
}
