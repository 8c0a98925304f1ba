package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.messages.UnreadWording;
import app.footnote.model.Note;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.UnreadParts;

/** The texts of a note's row. */
final class NoteStatusText {

    private static final Messages TEXTS = Messages.of("ui-library");

    private NoteStatusText() {
    }

    /**
     * The note's state in one line; for a failed note the problem, which may be longer.
     *
     * @param serverAway whether the server with the library cannot be used at the moment
     */
    static String state(Note note, boolean serverAway) {
        return switch (note.state()) {
            case NoteState.Waiting _ -> TEXTS.text(serverAway ? "state.waiting-for-redis" : "state.waiting");
            case NoteState.Reading(int page, int pages) when pages > 1 ->
                    TEXTS.text("state.reading-page", page, pages);
            case NoteState.Reading _ -> TEXTS.text("state.reading");
            case NoteState.Embedding(int done, int passages) -> TEXTS.text("state.embedding", done, passages);
            case NoteState.Ready ready -> ready(note.kind(), ready);
            case NoteState.Failed(var failure) -> FailureWording.problem(failure);
            case NoteState.Cancelled _ -> TEXTS.text("state.cancelled");
        };
    }

    private static String ready(NoteKind kind, NoteState.Ready ready) {
        UnreadParts unread = ready.unread();
        if (unread.unreadPages() > 0) {
            return TEXTS.text("state.pages-with-text", ready.pages() - unread.unreadPages(), ready.pages());
        }
        if (!unread.partialPages().isEmpty()) {
            return TEXTS.text("state.partly-unreadable", unread.partialPages().size(), ready.pages());
        }
        if (unread.truncated()) {
            return TEXTS.text("state.truncated");
        }
        if (unread.guessedEncoding().isPresent()) {
            return TEXTS.text("state.guessed-encoding", unread.guessedEncoding().get());
        }
        return kind == NoteKind.PDF
                ? TEXTS.text("state.passages-and-pages", ready.passages(), ready.pages())
                : TEXTS.text("state.passages", ready.passages());
    }

    /** The whole row, for screen readers. */
    static String accessibleText(String name, String state, boolean ticked) {
        return TEXTS.text(ticked ? "row.ticked" : "row.not-ticked", name, state);
    }

    /**
     * Details for the tooltip: the path of the file, the parts that were not read, and for a failed note the remedy.
     */
    static String details(Note note) {
        String location = TEXTS.text(
                note.isHere() ? "details.location" : "details.location-elsewhere", note.file().toString());
        return switch (note.state()) {
            case NoteState.Failed(var failure) -> TEXTS.text(
                    "details.failed", FailureWording.problem(failure), FailureWording.WINDOW.remedy(failure), location);
            case NoteState.Ready ready -> UnreadWording
                    .sentences(ready.unread(), pages -> PageRanges.of(pages, ready.labels()))
                    .stream()
                    .reduce((some, next) -> TEXTS.text("details.unread", some, next))
                    .map(sentences -> TEXTS.text("details.unread", sentences, location))
                    .orElse(location);
            default -> note.isFoundByWordsOnly() ? TEXTS.text("details.found-by-words", location) : location;
        };
    }
}
