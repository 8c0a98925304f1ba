package app.footnote.library;

import static app.footnote.index.ConditionWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.PassageIndex;
import app.footnote.model.Note;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests a shared library in an index in memory. */
class SharedLibraryTest extends SharedLibraryContract {

    private final MemoryIndex index = new MemoryIndex();

    @Override
    PassageIndex connect(Path folder) {
        return index.onAnotherComputer();
    }

    @Test
    void aNoteThatTheServerLostIsReadAgainFromItsFile() throws Exception {
        anna.add(anna.write("trees.txt", "AVL trees rotate."), "Databases");
        await(() -> ben.note("trees.txt").isPresent());
        Note before = anna.note("trees.txt").orElseThrow();

        index.lose(before.id());

        await(() -> anna.read.get() == 2);
        anna.library.queue().awaitIdle();
        assertThat(anna.note("trees.txt")).contains(before);
        await(() -> ben.note("trees.txt").isPresent());
    }

    @Test
    void aNoteWithoutADescriptionIsNotListed() throws Exception {
        anna.add(anna.write("trees.txt", "AVL trees rotate."), "Databases");
        await(() -> ben.note("trees.txt").isPresent());
        Note note = anna.note("trees.txt").orElseThrow();
        index.removeDescription(note.id());
        try (StudyComputer carl = computer("carl")) {
            assertThat(carl.library.notes()).isEmpty();
            assertThat(anna.note("trees.txt")).contains(note);

            anna.library.describe(note.id());

            await(() -> carl.note("trees.txt").isPresent());
            assertThat(carl.text("trees.txt")).isEqualTo("AVL trees rotate.");
        }
    }
}
