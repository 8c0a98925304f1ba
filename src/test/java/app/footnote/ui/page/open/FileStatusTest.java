package app.footnote.ui.page.open;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.files.Sha256;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileStatusTest {

    private static final Instant READ_AT = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("note.txt"), "Some text.");
        Files.setLastModifiedTime(file, FileTime.from(READ_AT));
    }

    @Test
    void isTheSameIfOnlyItsTimeHasChanged() throws Exception {
        Note note = note(file);
        Files.setLastModifiedTime(file, FileTime.from(READ_AT.plusSeconds(60)));

        assertThat(FileStatus.of(note, false)).isEqualTo(FileStatus.SAME);
    }

    @Test
    void hasChangedIfItsContentHasChanged() throws Exception {
        Note note = note(file);
        Files.writeString(file, "Some TEXT.");

        assertThat(FileStatus.of(note, false)).isEqualTo(FileStatus.CHANGED);
    }

    @Test
    void isMissingIfItWasDeleted() throws Exception {
        Note note = note(file);
        Files.delete(file);

        assertThat(FileStatus.of(note, false)).isEqualTo(FileStatus.MISSING);
        assertThat(FileStatus.MISSING.remark(note).orElseThrow()).contains(file.toString());
    }

    @Test
    void comparesWithOtherComputers() throws Exception {
        assertThat(FileStatus.of(note(file), true)).isEqualTo(FileStatus.OLDER);
        assertThat(FileStatus.of(note(file).withFile(Path.of("note.txt"), NoteKind.TEXT), true))
                .isEqualTo(FileStatus.ON_OTHER_COMPUTER);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME")
    void hasARemarkUnlessTheFileIsTheSame(FileStatus status) throws Exception {
        assertThat(status.remark(note(file)).orElseThrow()).endsWith(".").doesNotContain("{");
        assertThat(FileStatus.SAME.remark(note(file))).isEmpty();
    }

    private static Note note(Path file) throws Exception {
        return new Note(
                new NoteId("n1"), new CourseId("c1"), file, NoteKind.TEXT, Sha256.of(file), Files.size(file), READ_AT,
                new NoteState.Waiting());
    }
}
