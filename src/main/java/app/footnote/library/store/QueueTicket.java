package app.footnote.library.store;

import app.footnote.model.NoteId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A note's place in the queue. Small notes come first, so that something can be asked about soon, and among those of
 * about the same size the newest, because that is what a student is likely to be working on.
 *
 * @param ticket the turn counts only while it is the note's, see {@link CatalogueEntry}
 * @param attempts work on the note that came to no end may have brought the whole program down, so it comes last
 * @param size each step is four times the size of the one before
 */
public record QueueTicket(NoteId note, long ticket, int attempts, int size,
        Instant modified) implements Comparable<QueueTicket> {

    private static final Comparator<QueueTicket> ORDER = Comparator.comparingInt(QueueTicket::attempts)
            .thenComparingInt(QueueTicket::size)
            .thenComparing(QueueTicket::modified, Comparator.reverseOrder())
            .thenComparing(turn -> turn.note().value());

    public static QueueTicket of(CatalogueEntry entry) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(entry.seen().bytes());
        return new QueueTicket(entry.id(), entry.ticket(), entry.attempts(), bits / 2, entry.seen().modified());
    }

    @Override
    public int compareTo(QueueTicket other) {
        return ORDER.compare(this, other);
    }
}
