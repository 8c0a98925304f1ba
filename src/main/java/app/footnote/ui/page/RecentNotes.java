package app.footnote.ui.page;

import app.footnote.model.NoteId;
import app.footnote.ui.page.open.OpenNote;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The notes that were read last stay open, so that going back to one takes no time. For the FX thread. */
final class RecentNotes implements AutoCloseable {

    private static final int ROOM = 3;

    private final Function<OpenNote, ReadingSession> reading;
    private final LinkedHashMap<NoteId, ReadingSession> readings = new LinkedHashMap<>(16, 0.75f, true);

    RecentNotes(Function<OpenNote, ReadingSession> reading) {
        this.reading = reading;
    }

    @Nullable
    OpenNote get(NoteId id) {
        ReadingSession open = readings.get(id);
        return open == null ? null : open.note();
    }

    /** The reading of a note that was opened: that which is here already, or a new one in place of an outdated one. */
    ReadingSession put(OpenNote note) {
        NoteId id = note.note().id();
        ReadingSession old = readings.get(id);
        if (old != null && old.shows(note)) {
            if (!old.note().look().equals(note.look())) {
                note.look().close();
            }
            return old;
        }
        ReadingSession opened = reading.apply(note);
        readings.put(id, opened);
        if (old != null) {
            old.close();
        }
        if (readings.size() > ROOM) {
            readings.pollFirstEntry().getValue().close();
        }
        return opened;
    }

    @Override
    public void close() {
        readings.values().forEach(ReadingSession::close);
        readings.clear();
    }
}
