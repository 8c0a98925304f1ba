package app.footnote.ui.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteDisplayNamesTest {

    private final NoteDisplayNames names = new NoteDisplayNames();

    private NoteRow added(String file) {
        NoteRow row = new NoteRow(note(file));
        names.add(row);
        names.update();
        return row;
    }

    private static Note note(String file) {
        return new Note(
                new NoteId(file.replaceAll("[^a-z]", "-")), new CourseId("c"), Path.of(file), NoteKind.MARKDOWN, "", 1,
                Instant.EPOCH, new NoteState.Waiting());
    }

    @Test
    void usesTheFileName() {
        assertThat(added("/notes/trees/avl.md").name()).isEqualTo("avl.md");
    }

    @Test
    void distinguishesNotesWithTheSameNameByTheirFolders() {
        NoteRow trees = added("/notes/trees/_index.md");
        NoteRow redis = added("/notes/redis/_index.md");

        assertThat(trees.name()).isEqualTo("trees/_index.md");
        assertThat(redis.name()).isEqualTo("redis/_index.md");
        assertThat(names.of(Path.of("/notes/redis/_index.md"))).isEqualTo("redis/_index.md");
    }

    @Test
    void addsAsManyFoldersAsNecessary() {
        NoteRow first = added("/one/week/_index.md");
        NoteRow second = added("/two/week/_index.md");
        NoteRow third = added("/two/exam/_index.md");

        assertThat(first.name()).isEqualTo("one/week/_index.md");
        assertThat(second.name()).isEqualTo("two/week/_index.md");
        assertThat(third.name()).isEqualTo("exam/_index.md");
    }

    @Test
    void dropsTheFolderWhenTheOtherNoteIsRemoved() {
        NoteRow trees = added("/notes/trees/_index.md");
        NoteRow redis = added("/notes/redis/_index.md");

        names.remove(redis);
        names.update();

        assertThat(trees.name()).isEqualTo("_index.md");
        assertThat(names.of(Path.of("/notes/redis/_index.md"))).isEqualTo("_index.md");
    }

    @Test
    void usesTheSameNameForTheSameFileInTwoCourses() {
        NoteRow one = added("/notes/trees/_index.md");
        NoteRow other = added("/notes/trees/_index.md");

        assertThat(one.name()).isEqualTo("_index.md");
        assertThat(other.name()).isEqualTo("_index.md");
    }
}
