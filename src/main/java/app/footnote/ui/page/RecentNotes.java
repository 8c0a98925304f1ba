package app.footnote.ui.page;

import app.footnote.model.NoteId;
import app.footnote.ui.page.open.OpenNote;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the last few notes open, so that going back to one takes no time. For the FX thread. */
final class RecentNotes implements AutoCloseable {

    private static final int CAPACITY = 3;

    private final Function<OpenNote, ReadingSession> sessionFactory;
    private final LinkedHashMap<NoteId, ReadingSession> sessions = new LinkedHashMap<>(16, 0.75f, true);

    RecentNotes(Function<OpenNote, ReadingSession> sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    @Nullable
    OpenNote get(NoteId id) {
        ReadingSession session = sessions.get(id);
        return session == null ? null : session.note();
    }

    /** The session of a note that was opened: the existing one, or a new one if that is missing or out of date. */
    ReadingSession put(OpenNote note) {
        NoteId id = note.note().id();
        ReadingSession existing = sessions.get(id);
        if (existing != null && existing.shows(note)) {
            if (!existing.note().content().equals(note.content())) {
                note.content().close();
            }
            return existing;
        }
        ReadingSession session = sessionFactory.apply(note);
        sessions.put(id, session);
        if (existing != null) {
            existing.close();
        }
        if (sessions.size() > CAPACITY) {
            sessions.pollFirstEntry().getValue().close();
        }
        return session;
    }

    @Override
    public void close() {
        sessions.values().forEach(ReadingSession::close);
        sessions.clear();
    }
}
