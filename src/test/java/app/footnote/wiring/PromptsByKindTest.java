package app.footnote.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.EventRecorder;
import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.Question;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.ollama.ModelChoice;
import app.footnote.answer.ollama.OllamaLanguageModels;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.write.AnswerSteps;
import app.footnote.answer.write.ModelAnswerer;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Turn;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.ollama.ScriptedChats;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from a question to the request that a model receives, for each kind of request. */
class PromptsByKindTest {

    private static final long MEMORY_BYTES = 16_000_000_000L;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having("llama3.2");
    private final OllamaClient ollama = server.client(executor);
    private final InMemoryNotes notes = StudyNotes.create();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        server.on("/api/chat", ScriptedChats.saying("It is a complete tree [1]."));
    }

    @AfterEach
    void end() {
        ollama.close();
        server.close();
        executor.close();
    }

    private JsonNode prompt(String question, Turn... history) throws InterruptedException {
        OllamaLanguageModels models = new OllamaLanguageModels(
                ollama, new HostMachine(MEMORY_BYTES), () -> new ModelChoice("", 0, false, false, Set.of()));
        WordEmbedder embedder = new WordEmbedder();
        AnswerSteps steps = new AnswerSteps(
                new AnswerSearch(notes, notes), models, new AnswerChecker(embedder, notes),
                new QuotedAnswers(embedder, notes, notes, notes).writer(), () -> true);
        new ModelAnswerer(steps, executor).ask(new Question(question, List.of(history), Scope.all()),
                new EventRecorder()).await();
        return server.asked("/api/chat").getLast();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "fact|What must a search tree keep on the left of each node?",
            "quantity|How many steps does heapsort need?",
            "definition|What is a binary heap?",
            "procedure|How do I insert a key into a heap?",
            "reason|Why is a heap stored in an array?",
            "comparison|Compare binary heaps with search trees",
            "list|List all operations of a heap",
            "count|How many operations of a heap are there?",
            "mentions|Where is the root mentioned?",
            "navigation|Which slide explains heapsort?",
            "example|Show me an example of heapsort code",
            "overview|Summarise the heaps lecture",
            "compound|What is a binary heap and why is it stored in an array?",
            "one-sentence|What is a binary heap in one sentence?",
            "table|Compare binary heaps with search trees as a table",
            "simple-german|Was ist ein binary heap in einfachen Worten?",
    })
    void isWhatTheModelReceives(String name, String question) throws Exception {
        new PromptFile(name).check(prompt(question), folder);
    }

    @Test
    void aFollowUpComesWithTheTurnsBefore() throws Exception {
        AnswerProvenance provenance = AnswerProvenance.quotes(new AnswerProvenance.Timing(1, 0, 2, 3));
        Turn before = new Turn(
                "What is a binary heap?", Scope.all(), Instant.EPOCH,
                new Answer("A complete tree [1].", List.of(), List.of(), List.of(), new Answer.Ending.Complete(),
                        provenance));

        new PromptFile("follow-up").check(prompt("And how is a key inserted into it?", before), folder);
    }

    @Test
    void aNamedNoteIsPartOfThePrompt() throws Exception {
        notes.naming(new NoteId("heaps_pdf"));

        new PromptFile("named-note").check(prompt("What is a binary heap in the heaps lecture?"), folder);
    }

    @Test
    void theClosestPagesComeWithAWarning() throws Exception {
        notes.withCoverage(0.3);

        new PromptFile("closest").check(prompt("How do I merge two heaps?"), folder);
    }

    @Test
    void hasNoTitlePageNoDebrisAndNoHeadingTwice() throws Exception {
        String request = prompt("What is a binary heap?").toString();

        assertThat(request).contains("A binary heap is a complete tree")
                .doesNotContain("Winter term", "50 +1 30", "3 / 40", "Node\\nNode", "\\nBinary heaps\\n");
    }
}
