package app.footnote.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.folders.Addition;
import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddReportTest {

    private static final Path FOLDER = Path.of("/notes");
    private static final NoteId NOTE = new NoteId("n");

    @TempDir
    private Path temp;

    private static Path file(String name) {
        return FOLDER.resolve(name);
    }

    @Test
    void reportsNothingIfAllNotesAreNew() {
        AddReport report = AddReport.of(List.of(new Addition.Queued(file("a.md"), NOTE)), List.of(FOLDER));

        assertThat(report).isEqualTo(new AddReport(Optional.empty(), List.of()));
    }

    @Test
    void reportsNotesThatAreAlreadyInTheLibrary() {
        AddReport report = AddReport.of(
                List.of(
                        new Addition.Queued(file("a.md"), NOTE),
                        new Addition.Unchanged(file("b.md"), NOTE),
                        new Addition.Duplicate(file("c.md"), NOTE, file("b.md"))),
                List.of(FOLDER));

        assertThat(report.summary()).contains("1 note added · 2 notes are already in the library");
    }

    @Test
    void reportsSkippedFilesOfAFolder() {
        AddReport report = AddReport.of(
                List.of(
                        new Addition.Queued(file("a.md"), NOTE), new Addition.Unsupported(file("b.docx")),
                        new Addition.Unsupported(file("c.docx")), new Addition.Unsupported(file("d.jpg"))),
                List.of(FOLDER));

        assertThat(report.summary()).contains("1 note added · 3 files in other formats skipped (.docx, .jpg)");
        assertThat(report.refusals()).isEmpty();
    }

    @Test
    void refusesAChosenFileOfAnotherFormat() {
        AddReport report = AddReport.of(
                List.of(new Addition.Unsupported(file("essay.docx"))), List.of(file("essay.docx")));

        assertThat(report.refusals()).singleElement().satisfies(failure -> {
            assertThat(FailureWording.problem(failure)).contains("essay.docx");
            assertThat(FailureWording.WINDOW.remedy(failure)).contains("PDF");
        });
    }

    @Test
    void mergesSeveralRefusals() {
        Failure closed = Failure.verbatim(Failure.Kind.UNREADABLE, "a.pdf cannot be opened.",
                "Check that you may read it.");
        AddReport report = AddReport.of(
                List.of(new Addition.Refused(file("a.pdf"), closed), new Addition.Refused(file("b.pdf"), closed)),
                List.of(FOLDER));

        assertThat(report.refusals()).singleElement()
                .satisfies(failure -> assertThat(FailureWording.problem(failure)).contains("2 files were", "a.pdf"));
    }

    @Test
    void reportsAFolderWithoutReadableFiles() {
        assertThat(AddReport.of(List.of(), List.of(FOLDER)).summary().orElseThrow()).contains("nothing");
    }

    @Test
    void refusesADropOnlyIfNothingCanBeRead() {
        assertThat(FileRejection.ifNoneReadable(List.of(file("essay.docx"), file("photo.jpg")))).isPresent();
        assertThat(FileRejection.ifNoneReadable(List.of(file("essay.docx"), file("notes.md")))).isEmpty();
        assertThat(FileRejection.ifNoneReadable(List.of(temp))).isEmpty();
    }
}
