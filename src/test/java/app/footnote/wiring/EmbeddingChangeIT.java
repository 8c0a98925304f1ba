package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.Question;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.health.CheckedPart;
import app.footnote.health.HealthCheck;
import app.footnote.health.HealthFinding;
import app.footnote.health.WordedFinding;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.ollama.OllamaDouble;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.Settings;
import app.footnote.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program during a change of the embedding, with a test double of Ollama. */
@Timeout(60)
class EmbeddingChangeIT {

    private static final String MODEL = "bge-m3-embed";
    private static final String QUESTION = "When is a hash table resized?";

    @TempDir
    private Path home;

    private final OllamaDouble server = new OllamaDouble().having(MODEL);
    private Wiring wiring;

    @BeforeEach
    void addANote() throws Exception {
        Path note = home.resolve("tables.md");
        Files.writeString(note, "# Hash tables\n\nA hash table is resized when its load factor grows.\n");
        start();
        Library library = wiring.library();
        library.add(List.of(note), library.course("Algorithms").id());
        library.queue().resume();
        library.queue().awaitIdle();
    }

    @AfterEach
    void close() {
        wiring.close();
        server.close();
    }

    @Test
    void embedsTheNotesAgainWhileTheOldIndexAnswers() throws Exception {
        choose();

        assertThat(wiring.index().outdated()).hasSize(1);
        assertThat(search().hits()).isNotEmpty();
        assertThat(search().shortcoming()).isEmpty();

        wiring.library().queue().resume();
        wiring.library().queue().awaitIdle();

        assertThat(wiring.index().outdated()).isEmpty();
        assertThat(wiring.index().embedding().model()).isEqualTo(MODEL);
        assertThat(search().hits()).isNotEmpty();
    }

    @Test
    void answersByKeywordsAndReportsItWhileOllamaIsUnreachable() throws Exception {
        choose();
        wiring.library().queue().resume();
        wiring.library().queue().awaitIdle();
        server.stop();
        start();

        List<AnswerEvent> events = Collections.synchronizedList(new ArrayList<>());
        Answer answer = wiring.answerer("quotes").ask(new Question(QUESTION, List.of(), Scope.all()), events::add)
                .await();

        assertThat(answer.ending()).isEqualTo(new Answer.Ending.Complete());
        assertThat(answer.markdown()).contains("load factor");
        assertThat(events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(
                AnswerEvent.Noticed.class,
                noticed -> assertThat(FailureWording.problem(noticed.notice()))
                        .contains("by words only")
                        .contains("Ollama does not answer at " + server.address())));
    }

    @Test
    void notesWaitWhileOllamaIsUnreachable() throws Exception {
        choose();
        assertThat(wiring.embedder().identity().model()).isEqualTo(MODEL);
        server.stop();

        wiring.library().queue().resume();
        wiring.library().queue().awaitIdle();

        assertThat(wiring.library().queue().isPaused()).isTrue();
        assertThat(note().state()).isEqualTo(new NoteState.Waiting());
        assertThat(search().hits()).isNotEmpty();

        server.start();
        wiring.library().queue().resume();
        wiring.library().queue().awaitIdle();

        assertThat(note().state()).isInstanceOf(NoteState.Ready.class);
        assertThat(wiring.index().outdated()).isEmpty();
    }

    @Test
    void reportsTheEmbeddingModelInTheCheckUp() throws Exception {
        choose();
        assertThat(embeddingModel().state()).isEqualTo(HealthFinding.State.GOOD);
        assertThat(WordedFinding.found(embeddingModel())).startsWith(MODEL + ", 64 dimensions");

        server.stop();
        start();
        assertThat(embeddingModel().state()).isEqualTo(HealthFinding.State.TROUBLE);
        assertThat(WordedFinding.found(embeddingModel())).contains("Ollama does not answer at " + server.address());
    }

    @Test
    void reportsThatTheBuiltInModelReplacesAMissingOne() throws Exception {
        server.removeModel(MODEL);
        choose();

        assertThat(WordedFinding.found(embeddingModel())).startsWith(MODEL + " is not available");
        assertThat(wiring.index().outdated()).isEmpty();
    }

    private HealthFinding embeddingModel() throws InterruptedException {
        return HealthCheck.of(wiring).stream()
                .filter(finding -> finding.part() == CheckedPart.EMBEDDING_MODEL)
                .findFirst()
                .orElseThrow();
    }

    private Note note() throws Exception {
        return wiring.library().notes().getFirst();
    }

    private Retrieval search() throws Exception {
        return wiring.retriever().retrieve(new Question(QUESTION, List.of(), Scope.all()), 3);
    }

    private void choose() throws Exception {
        SettingsFile file = wiring.settings();
        Settings settings = file.load().settings();
        file.save(
                settings.with(settings.ollama().withAddress(server.address().toString()))
                        .with(EmbeddingSettings.ofModel(MODEL)));
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
