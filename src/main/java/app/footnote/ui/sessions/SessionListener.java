package app.footnote.ui.sessions;

import app.footnote.model.SessionId;

/** What the list of sessions tells the rest of the window. Called on the FX thread. */
public interface SessionListener {

    void opened(SessionId session);

    void renamed(SessionId session, String title);

    void deleted(SessionId session);
}
