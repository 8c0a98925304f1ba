package app.footnote.wiring;

import static java.util.stream.Collectors.toMap;

import app.footnote.answer.NoteLookup;
import app.footnote.library.Library;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up notes in the library for the package that answers. */
record LibraryNoteLookup(Library library) implements NoteLookup {

    @Override
    public Optional<Details> details(NoteId id) {
        return library.note(id).map(LibraryNoteLookup::details);
    }

    /** While a note is read again, its old passages are found, but its number of pages and their labels are unknown. */
    private static Details details(Note note) {
        return note.state() instanceof NoteState.Ready ready
                ? new Details(note.file(), note.kind(), note.contentHash(), ready.pages(), ready.labels())
                : new Details(note.file(), note.kind(), note.contentHash(), 1);
    }

    @Override
    public List<Entry> entries(Scope scope) {
        Map<CourseId, String> courses = library.courses().stream().collect(toMap(Course::id, Course::name));
        return library.notes().stream()
                .filter(note -> scope.includes(note.course(), note.id()))
                .map(note -> entry(note, courses.getOrDefault(note.course(), "")))
                .toList();
    }

    private static Entry entry(Note note, String course) {
        return switch (note.state()) {
            case NoteState.Ready ready -> new Entry(
                    note.name(), course, ready.pages(), ready.unread().unreadPages(), Optional.empty());
            case NoteState.Failed failed -> new Entry(note.name(), course, 0, 0, Optional.of(failed.failure()));
            default -> new Entry(note.name(), course, 0, 0, Optional.empty());
        };
    }

    @Override
    public NoteCounts counts(Scope scope) {
        int ready = 0;
        int pages = 0;
        int pagesWithText = 0;
        int underway = 0;
        int failed = 0;
        for (Note note : library.notes()) {
            if (scope.includes(note.course(), note.id())) {
                switch (note.state()) {
                    case NoteState.Ready found -> {
                        ready++;
                        pages += found.pages();
                        pagesWithText += found.pages() - found.unread().unreadPages();
                    }
                    case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> underway++;
                    case NoteState.Failed _, NoteState.Cancelled _ -> failed++;
                }
            }
        }
        return new NoteCounts(ready, pages, pagesWithText, underway, failed);
    }
}
