package app.footnote.library.move;

/**
 * What was moved. Immutable.
 *
 * @param notes the number of notes that were compared after they had been copied
 * @param passages the number of their passages
 */
public record MoveResult(int notes, long passages) {
}
