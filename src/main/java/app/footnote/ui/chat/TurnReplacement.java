package app.footnote.ui.chat;

import app.footnote.model.SessionId;
import app.footnote.model.session.Turn;
import java.util.Optional;

/** Undoes the replacement of a turn by a newer one, on screen and in the session's file. For the FX thread. */
final class TurnReplacement implements Runnable {

    private final ConversationModel model;
    private final SessionLoader sessions;
    private final int place;
    private final Turn before;
    private final Turn after;
    private final Optional<SessionLoader.RecordedTurn> recorded;
    private final int conversation;

    /** @param recorded the new turn in the session's file; empty if it could not be recorded */
    TurnReplacement(
            ConversationModel model,
            SessionLoader sessions,
            int place,
            Turn before,
            Turn after,
            Optional<SessionLoader.RecordedTurn> recorded) {
        this.model = model;
        this.sessions = sessions;
        this.place = place;
        this.before = before;
        this.after = after;
        this.recorded = recorded;
        this.conversation = model.conversation();
    }

    @Override
    public void run() {
        boolean shown = conversation == model.conversation();
        if (shown && !model.restore(place, before, after)) {
            return;
        }
        int undoneIn = model.conversation();
        recorded.ifPresent(
                turn -> sessions.restore(
                        turn, () -> model.ifStillShown(undoneIn, () -> restoredInFile(turn.session(), shown))));
    }

    /** If the session was left and opened again in the meantime, the screen still shows the newer turn. */
    private void restoredInFile(SessionId session, boolean shown) {
        if (!shown) {
            model.reopen(session);
        } else if (place == 0) {
            model.reportTitle(session);
        }
    }
}
