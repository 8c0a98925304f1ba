package app.footnote.ui.library.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.ui.library.model.LibraryRow.OfNote;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteDisplayNamesTest {

    private final NoteDisplayNames names = new NoteDisplayNames();

    private OfNote added(String file) {
        OfNote row = new OfNote(note(file));
        names.add(row);
        names.settle();
        return row;
    }

    private static Note note(String file) {
        return new Note(
                new NoteId(file.replaceAll("[^a-z]", "-")), new CourseId("c"), Path.of(file), NoteKind.MARKDOWN, "", 1,
                Instant.EPOCH, new NoteState.Waiting());
    }

    @Test
    void callsANoteByItsFile() {
        assertThat(added("/notes/trees/avl.md").name()).isEqualTo("avl.md");
    }

    @Test
    void tellsNotesOfTheSameNameApartByTheirFolders() {
        OfNote trees = added("/notes/trees/_index.md");
        OfNote redis = added("/notes/redis/_index.md");

        assertThat(trees.name()).isEqualTo("trees/_index.md");
        assertThat(redis.name()).isEqualTo("redis/_index.md");
        assertThat(names.of(Path.of("/notes/redis/_index.md"))).isEqualTo("redis/_index.md");
    }

    @Test
    void namesAsManyFoldersAsItTakes() {
        OfNote first = added("/one/week/_index.md");
        OfNote second = added("/two/week/_index.md");
        OfNote third = added("/two/exam/_index.md");

        assertThat(first.name()).isEqualTo("one/week/_index.md");
        assertThat(second.name()).isEqualTo("two/week/_index.md");
        assertThat(third.name()).isEqualTo("exam/_index.md");
    }

    @Test
    void dropsTheFolderWhenTheOtherHasGone() {
        OfNote trees = added("/notes/trees/_index.md");
        OfNote redis = added("/notes/redis/_index.md");

        names.remove(redis);
        names.settle();

        assertThat(trees.name()).isEqualTo("_index.md");
        assertThat(names.of(Path.of("/notes/redis/_index.md"))).isEqualTo("_index.md");
    }

    @Test
    void callsTheSameFileInTwoCoursesAlike() {
        OfNote one = added("/notes/trees/_index.md");
        OfNote other = added("/notes/trees/_index.md");

        assertThat(one.name()).isEqualTo("_index.md");
        assertThat(other.name()).isEqualTo("_index.md");
    }
}
