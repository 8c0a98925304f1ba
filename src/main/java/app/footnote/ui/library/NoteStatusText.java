package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.ui.common.Plurals;

/** What a row says of its note. */
final class NoteStatusText {

    private NoteStatusText() {
    }

    /**
     * The note's state in a line; for a failed note its reason, which may take more.
     *
     * @param serverAway whether the server that keeps the library cannot be used for now
     */
    static String state(Note note, boolean serverAway) {
        return switch (note.state()) {
            case NoteState.Waiting _ -> serverAway ? "Waiting for Redis" : "Waiting";
            case NoteState.Reading(int page, int pages) when pages > 1 ->
                    "Reading page %d of %d".formatted(page, pages);
            case NoteState.Reading _ -> "Reading";
            case NoteState.Embedding(int done, int passages) -> "Embedding %d of %d".formatted(done, passages);
            case NoteState.Ready ready -> ready(note.kind(), ready);
            case NoteState.Failed(var failure) -> FailureWording.problem(failure);
            case NoteState.Cancelled _ -> "Cancelled";
        };
    }

    private static String ready(NoteKind kind, NoteState.Ready ready) {
        int silent = ready.pagesWithoutText().size();
        if (silent > 0) {
            return "%d of %s have text".formatted(ready.pages() - silent, Plurals.of(ready.pages(), "page"));
        }
        String passages = Plurals.of(ready.passages(), "passage");
        return kind == NoteKind.PDF ? passages + " · " + Plurals.of(ready.pages(), "page") : passages;
    }

    /** The whole row for those who hear it. */
    static String accessibleText(String name, String state, boolean ticked) {
        return "%s, %s, %s".formatted(name, state, ticked ? "asked" : "not asked");
    }

    /** What is worth knowing beyond the row: where the file is, and which pages are missing or what to do. */
    static String details(Note note) {
        return switch (note.state()) {
            case NoteState.Failed(var failure) ->
                    FailureWording.problem(failure) + "\n" + FailureWording.WINDOW.remedy(failure) + "\n"
                            + location(note);
            case NoteState.Ready ready when !ready.pagesWithoutText().isEmpty() ->
                    "No text was found on %s %s: what stands there as a picture is not searched.\n%s"
                            .formatted(
                                    ready.pagesWithoutText().size() == 1 ? "page" : "pages",
                                    Plurals.numbers(ready.pagesWithoutText()), location(note));
            default -> note.isFoundByWordsOnly()
                    ? "Its words are found already; what says the same in other words is found when this is done.\n%s"
                            .formatted(location(note))
                    : location(note);
        };
    }

    private static String location(Note note) {
        return note.isHere() ? note.file().toString() : note.file() + "\nThe file is on another computer.";
    }
}
