package app.footnote.ui.page.open;

import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Failure.Kind;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Quote;

/** Why a note cannot be opened. */
final class OpenFailures {

    private OpenFailures() {
    }

    static Failure removed(OpenRequest request) {
        Message problem = request.quote()
                .map(Quote::source)
                .map(source -> Message.of("ui-page.open.removed", source.name(), source.file().toString()))
                .orElse(Message.of("ui-page.open.removed-note"));
        return new Failure(Kind.MISSING, problem, Remedy.of(RemedyAction.ADD_NOTE_AGAIN));
    }

    /** Why a note without pages cannot be shown. */
    static Failure unread(Note note) {
        return note.state() instanceof NoteState.Failed(Failure failure) ? failure : unread();
    }

    static Failure unread() {
        return new Failure(Kind.MISSING, Message.of("ui-page.open.unread"), Remedy.of(RemedyAction.TRY_AGAIN_LATER));
    }

    /** @param cause why the library cannot give the note */
    static Failure inLibrary(Failure cause) {
        return new Failure(cause.kind(), Message.of("ui-page.open.library", cause.problem()), cause.remedy());
    }
}
