package app.footnote.library.store;

import app.footnote.model.NoteId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A note's place in the queue. Small notes come first, so that something can be asked about soon, and among those of
 * about the same size the newest, because that is what a student is likely to be working on.
 *
 * @param ticket the turn counts only while it is the note's, see {@link Entry}
 * @param attempts work on the note that came to no end may have brought the whole program down, so it comes last
 * @param size each step is four times the size of the one before
 */
public record Turn(NoteId note, long ticket, int attempts, int size, Instant modified) implements Comparable<Turn> {

    private static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::attempts)
            .thenComparingInt(Turn::size)
            .thenComparing(Turn::modified, Comparator.reverseOrder())
            .thenComparing(turn -> turn.note().value());

    public static Turn of(Entry entry) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(entry.seen().bytes());
        return new Turn(entry.id(), entry.ticket(), entry.attempts(), bits / 2, entry.seen().modified());
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
