package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.Question;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.embed.folder.BuiltInModelFolder;
import app.footnote.embed.folder.FolderEmbedder;
import app.footnote.health.CheckedPart;
import app.footnote.health.EmbeddingModels;
import app.footnote.health.HealthCheck;
import app.footnote.health.HealthFinding;
import app.footnote.health.WordedFinding;
import app.footnote.library.Library;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import app.footnote.settings.EmbeddingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with an embedding model in a folder. */
@Timeout(60)
class FolderEmbeddingIT {

    /** Kept between runs, because Windows does not delete loaded libraries. */
    private static final Path LIBRARIES = Path.of("target", "native-libraries");

    private static final String MODEL = "small-model";

    @TempDir
    private Path home;

    private Path folder;
    private Wiring wiring;

    @BeforeEach
    void addANote() throws Exception {
        folder = BuiltInModelFolder.createIn(home.resolve("models"), MODEL);
        Path note = home.resolve("tables.md");
        Files.writeString(note, "# Hash tables\n\nA hash table is resized when its load factor grows.\n");
        start();
        Library library = wiring.library();
        library.add(List.of(note), library.course("Algorithms").id());
        process();
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void embedsTheNotesAgainWithTheModelInTheFolder() throws Exception {
        choose();
        assertThat(wiring.index().outdated()).hasSize(1);
        assertThat(search().hits()).isNotEmpty();

        process();

        assertThat(wiring.index().outdated()).isEmpty();
        assertThat(wiring.index().embedding().model()).isEqualTo(MODEL);
        assertThat(search().hits()).isNotEmpty();
        assertThat(search().shortcoming()).isEmpty();
        assertThat(embeddingModel().state()).isEqualTo(HealthFinding.State.GOOD);
        assertThat(WordedFinding.found(embeddingModel())).startsWith(MODEL + ", 384 dimensions");
    }

    @Test
    void embedsTheNotesAgainAfterAChangeOfTheFolder() throws Exception {
        choose();
        process();
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode\":\"mean\"}");
        start();

        assertThat(wiring.index().outdated()).hasSize(1);
        process();
        assertThat(wiring.index().outdated()).isEmpty();
    }

    @Test
    void searchesByWordsWhileTheFolderIsAwayAndReportsIt() throws Exception {
        choose();
        process();
        Path away = Files.move(folder, home.resolve("away"));
        start();

        assertThat(wiring.index().outdated()).isEmpty();
        assertThat(search().hits()).isNotEmpty();
        assertThat(search().shortcoming()).isPresent();
        assertThat(embeddingModel().state()).isEqualTo(HealthFinding.State.TROUBLE);
        assertThat(WordedFinding.found(embeddingModel())).contains(folder.toString(), "was not found");

        Files.move(away, folder);
        assertThat(search().shortcoming()).isEmpty();
    }

    @Test
    void notesWaitWhileTheFolderIsAway() throws Exception {
        choose();
        Files.move(folder, home.resolve("away"));
        start();

        process();

        assertThat(wiring.library().queue().isPaused()).isTrue();
        assertThat(wiring.library().notes().getFirst().state()).isEqualTo(new NoteState.Waiting());
    }

    @Test
    void usesTheBuiltInModelIfTheFolderNeverHadAModel() throws Exception {
        Path empty = Files.createDirectory(home.resolve("empty"));
        EmbeddingSettings builtIn = EmbeddingSettings.builtIn();
        save(EmbeddingSettings.ofFolder(empty.toString(), "", builtIn.lastIdentity()));

        assertThat(wiring.index().outdated()).isEmpty();
        assertThat(WordedFinding.found(embeddingModel())).startsWith(empty + " is not available");
    }

    private HealthFinding embeddingModel() throws InterruptedException {
        return HealthCheck.forTheWindow(wiring)
                .stream()
                .filter(finding -> finding.part() == CheckedPart.EMBEDDING_MODEL)
                .findFirst()
                .orElseThrow();
    }

    private Retrieval search() throws Exception {
        return wiring.retriever()
                .retrieve(new Question("When is a hash table resized?", List.of(), Scope.all()), 3);
    }

    private void process() throws Exception {
        wiring.library().queue().resume();
        wiring.library().queue().awaitIdle();
    }

    private void choose() throws Exception {
        save(EmbeddingModels.settings(FolderEmbedder.identify(folder, LIBRARIES)));
    }

    private void save(EmbeddingSettings embedding) throws Exception {
        wiring.settings().change(settings -> settings.with(embedding));
        start();
    }

    /** Starts or restarts the program. */
    private void start() {
        if (wiring != null) {
            wiring.close();
        }
        wiring = Wiring.of(new LaunchOptions(Optional.of(home.resolve("home")), false));
    }
}
