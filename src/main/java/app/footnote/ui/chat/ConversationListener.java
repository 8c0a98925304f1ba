package app.footnote.ui.chat;

import app.footnote.model.session.Session;

/** Receives the events of a {@link ConversationModel}. Turns are numbered from 0. Called on the FX thread. */
interface ConversationListener {

    /** Another session is shown, or its title has changed. */
    void sessionChanged(Session session);

    /** A review has changed the checks of this turn's answer. */
    void reviewed(int turn);

    /** This turn has got its answer. */
    void answered(int turn);

    /** This turn, which was answered earlier, is on screen: its session was opened, or the turn was restored. */
    void shown(int turn);

    /**
     * A turn has replaced another.
     *
     * @param undo restores the other turn
     */
    void replaced(Runnable undo);
}
