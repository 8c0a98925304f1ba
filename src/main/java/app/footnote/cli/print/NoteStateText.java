package app.footnote.cli.print;

import app.footnote.model.NoteState;

/** A note's state in a few words. */
public final class NoteStateText {

    private NoteStateText() {
    }

    public static String of(NoteState state) {
        return switch (state) {
            case NoteState.Waiting _ -> "waiting";
            case NoteState.Reading(int page, int pages) when pages > 0 -> "reading page " + page + " of " + pages;
            case NoteState.Reading _ -> "reading";
            case NoteState.Embedding(int done, int passages) -> "embedding " + done + " of " + passages;
            case NoteState.Ready ready -> ready(ready);
            case NoteState.Failed _ -> "failed";
            case NoteState.Cancelled _ -> "cancelled";
        };
    }

    private static String ready(NoteState.Ready ready) {
        return ready.pagesWithoutText().isEmpty()
                ? "ready"
                : "ready, but without the text of page " + PageNumbers.numbers(ready.pagesWithoutText());
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
