package app.footnote.index.lucene.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.FormerLibrary;
import app.footnote.index.StoredNote;
import app.footnote.model.TokenSigns;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The upgrade of the notes that an earlier release has written. */
class DocumentUpgradeTest {

    private static final int DIMENSION = FormerLibrary.EMBEDDING.dimension();

    @TempDir
    private Path folder;

    private IndexStore store;

    @BeforeEach
    void openFormerIndex() throws Exception {
        FormerLibrary.copy("index", folder);
        IndexLocation location = IndexLocation.of(folder, FormerLibrary.EMBEDDING);
        store = IndexStore.open(FSDirectory.open(location.folder()), location, FormerLibrary.EMBEDDING);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void upgrade() throws Exception {
        while (store.read(DocumentUpgrade::isNeeded)) {
            store.write(new DocumentUpgrade(DIMENSION));
        }
    }

    @Test
    void keepsNotesPassagesAndVectors() throws Exception {
        List<EmbeddedPassage> before = store.passages(FormerLibrary.TREES);
        upgrade();
        assertThat(store.read(IndexSnapshot::notes)).containsExactlyInAnyOrderElementsOf(FormerLibrary.NOTES);
        assertThat(store.passages(FormerLibrary.TREES)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void isNotNeededForNewNotes() throws Exception {
        upgrade();
        StoredNote note = FormerLibrary.NOTES.getFirst();
        store.replace(note, store.passages(note.note()));
        assertThat(store.<Boolean>read(DocumentUpgrade::isNeeded)).isFalse();
    }

    @Test
    void isStillNeededAfterAMove() throws Exception {
        store.move(FormerLibrary.WAR, FormerLibrary.DATABASES);
        assertThat(store.<Boolean>read(snapshot -> snapshot.state(FormerLibrary.WAR).isCurrent())).isFalse();
        upgrade();
        assertThat(store.read(snapshot -> snapshot.note(FormerLibrary.WAR)).map(StoredNote::course))
                .contains(FormerLibrary.DATABASES);
    }

    @Test
    void knowsNotesWithoutVectorsOfWords() throws Exception {
        upgrade();
        assertThat(store.withoutTokens()).contains(FormerLibrary.TREES);
        StoredNote note = FormerLibrary.NOTES.getFirst();
        TokenSigns signs = new TokenSigns(64, 0, new int[]{1}, new long[]{3});
        store.replace(note, store.passages(FormerLibrary.TREES)
                .stream()
                .map(one -> new EmbeddedPassage(one.passage(), one.vector(), Optional.of(signs)))
                .toList());
        assertThat(store.withoutTokens()).doesNotContain(FormerLibrary.TREES);
        assertThat(store.passages(FormerLibrary.TREES))
                .allSatisfy(one -> assertThat(one.tokens()).get().usingRecursiveComparison().isEqualTo(signs));
    }
}
