package app.footnote.ui.sessions;

import app.footnote.model.SessionId;

/** Receives the events of the list of sessions, on the FX thread. */
public interface SessionListener {

    /** The student has chosen a session to open. */
    void opened(SessionId session);

    /** A session has a new title. */
    void renamed(SessionId session, String title);

    /** A session was deleted. */
    void deleted(SessionId session);
}
