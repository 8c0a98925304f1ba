package app.footnote.cli.print;

import app.footnote.messages.Messages;
import app.footnote.model.NoteState;
import app.footnote.model.PageLabels;
import app.footnote.model.UnreadParts;

/** Words the state of a note. */
public final class NoteStateText {

    private static final Messages TEXTS = Messages.of("cli");

    private NoteStateText() {
    }

    /** The state with its progress, in a few words. */
    public static String of(NoteState state) {
        return switch (state) {
            case NoteState.Reading(int page, int pages) when pages > 0 ->
                    TEXTS.text("state.reading-page", page, pages);
            case NoteState.Embedding(int done, int passages) -> TEXTS.text("state.embedding-passage", done, passages);
            case NoteState.Ready(_, _, UnreadParts unread, PageLabels labels) when !unread.pagesWithoutText()
                    .isEmpty() ->
                    TEXTS.text(
                            "state.ready-partly", unread.pagesWithoutText().size(),
                            PageNumbers.numbers(unread.pagesWithoutText(), labels));
            default -> TEXTS.text("state." + key(state));
        };
    }

    /** The state for a table: without details of a ready note, which have columns of their own. */
    public static String inTable(NoteState state) {
        return state instanceof NoteState.Ready ? TEXTS.text("state.ready") : of(state);
    }

    /** The state as one word for programs. */
    public static String key(NoteState state) {
        return switch (state) {
            case NoteState.Waiting _ -> "waiting";
            case NoteState.Reading _ -> "reading";
            case NoteState.Embedding _ -> "embedding";
            case NoteState.Ready _ -> "ready";
            case NoteState.Failed _ -> "failed";
            case NoteState.Cancelled _ -> "cancelled";
        };
    }
}
