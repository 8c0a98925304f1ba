package app.footnote.library.store;

import app.footnote.model.NoteId;
import java.time.Instant;
import java.util.Comparator;

/**
 * The position of a note in the queue. Small notes come first, so that some notes can be searched soon. Among notes of
 * about the same size, the newest comes first, because the student is probably working on it. Immutable.
 *
 * @param ticket the number of the ticket, which is valid while the {@link CatalogueEntry} has the same number
 * @param attempts how often work on the note did not end; such notes come last, because they may crash the program
 * @param size the class of the file's size; each class is four times as large as the one before
 */
public record QueueTicket(NoteId note, long ticket, int attempts, int size,
        Instant modified) implements Comparable<QueueTicket> {

    private static final Comparator<QueueTicket> ORDER = Comparator.comparingInt(QueueTicket::attempts)
            .thenComparingInt(QueueTicket::size)
            .thenComparing(QueueTicket::modified, Comparator.reverseOrder())
            .thenComparing(ticket -> ticket.note().value());

    public static QueueTicket of(CatalogueEntry entry) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(entry.seen().bytes());
        return new QueueTicket(entry.id(), entry.ticket(), entry.attempts(), bits / 2, entry.seen().modified());
    }

    @Override
    public int compareTo(QueueTicket other) {
        return ORDER.compare(this, other);
    }
}
