package app.footnote.answer.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.EventRecorder;
import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.Question;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.ollama.ModelChoice;
import app.footnote.answer.ollama.OllamaLanguageModels;
import app.footnote.answer.overview.OverviewAnswerer;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.quote.QuoteWriter;
import app.footnote.answer.request.RequestKind;
import app.footnote.messages.FailureWording;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.ollama.OllamaExchange;
import app.footnote.ollama.ScriptedChats;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Overviews of whole notes by a model of an {@link OllamaDouble}, which repeats a sentence of each source. */
@Timeout(30)
class NoteSummaryTest {

    private static final long MEMORY_BYTES = 16_000_000_000L;
    private static final int PAGES = 24;
    private static final String REQUEST = "Summarise the lecture on melting temperatures";
    private static final Pattern SOURCE = Pattern.compile("<source id=\"(\\d+)\"[^>]*>\n([^.]*)\\.");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having("llama3.2");
    private final OllamaClient ollama = server.client(executor);
    private final InMemoryNotes notes = new InMemoryNotes();
    private final EventRecorder recorder = new EventRecorder();
    private int contextTokens = 2048;

    @BeforeEach
    void write() {
        server.on("/api/chat", NoteSummaryTest::answer);
        for (int page = 1; page <= PAGES; page++) {
            String metal = metal(page);
            notes.with(
                    "metals.pdf", page, "About " + metal,
                    metal + " melts at a temperature of " + (100 + page) + " degrees. "
                            + ("Some people have looked at " + metal + " for years and found little else. ").repeat(8));
        }
    }

    @AfterEach
    void end() {
        ollama.close();
        server.close();
        executor.close();
    }

    private static String metal(int page) {
        return "Metal" + (char) ('a' + page - 1) + "ium";
    }

    private static String request(JsonNode body) {
        return body.path("messages").get(body.path("messages").size() - 1).path("content").asText();
    }

    private static boolean isJoin(JsonNode body) {
        return request(body).startsWith("Notes:");
    }

    /** Repeats the first sentence of each source, or the first three notes. */
    private static void answer(OllamaExchange exchange) throws Exception {
        String request = request(exchange.body());
        String text = isJoin(exchange.body())
                ? request.lines().filter(line -> line.startsWith("- ")).limit(3).collect(Collectors.joining("\n"))
                : SOURCE.matcher(request).results()
                        .map(source -> "- " + source.group(2) + ". [" + source.group(1) + "]")
                        .collect(Collectors.joining("\n"));
        ScriptedChats.saying(text).answer(exchange);
    }

    private Answerer answerer() {
        OllamaLanguageModels models = new OllamaLanguageModels(
                ollama, new HostMachine(MEMORY_BYTES),
                () -> new ModelChoice("", contextTokens, false, false, Set.of()));
        QuoteWriter quotes = new QuoteWriter(
                new WordEmbedder(), notes, Map.of(RequestKind.OVERVIEW, new OverviewAnswerer(notes, notes)));
        return new ModelAnswerer(
                new AnswerSteps(
                        new AnswerSearch(notes, notes), models, new AnswerChecker(new WordEmbedder(), notes), quotes,
                        () -> true),
                executor);
    }

    private Answer ask() throws InterruptedException {
        return answerer().ask(new Question(REQUEST, List.of(), Scope.all()), recorder).await();
    }

    private List<AnswerEvent.Reading> progress() {
        return recorder.all(AnswerEvent.Reading.class);
    }

    @Test
    void readsAllPagesInSeveralRoundsAndJoinsThem() throws Exception {
        Answer answer = ask();

        List<JsonNode> requests = server.asked("/api/chat");
        assertThat(requests.stream().filter(request -> !isJoin(request)).count()).isGreaterThanOrEqualTo(3);
        assertThat(requests).filteredOn(NoteSummaryTest::isJoin).hasSize(1);
        for (int page = 1; page <= PAGES; page++) {
            String source = "metals.pdf, page " + page + ", About " + metal(page);
            assertThat(requests).filteredOn(request -> request(request).contains(source)).as(source).hasSize(1);
        }
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(answer.markdown())
                .isEqualTo("""
                        **Overview of metals.pdf**

                        - Metalaium melts at a temperature of 101 degrees. [1]
                        - Metalbium melts at a temperature of 102 degrees. [2]
                        - Metalcium melts at a temperature of 103 degrees. [3]

                        **Read 24 of 24 pages**""");
        assertThat(answer.provenance().writer()).isEqualTo("llama3.2");
    }

    @Test
    void reportsItsProgress() throws Exception {
        ask();

        assertThat(progress().getFirst()).isEqualTo(new AnswerEvent.Reading(0, PAGES, AnswerEvent.Reading.Unit.PAGES));
        assertThat(progress().getLast())
                .isEqualTo(new AnswerEvent.Reading(PAGES, PAGES, AnswerEvent.Reading.Unit.PAGES));
        assertThat(progress()).extracting(AnswerEvent.Reading::done).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void checksEachSentence() throws Exception {
        server.on("/api/chat", exchange -> {
            if (isJoin(exchange.body())) {
                ScriptedChats.saying(
                        "- Metalaium melts at a temperature of 101 degrees. [1]\n- Bananas are a yellow fruit. [2]")
                        .answer(exchange);
            } else {
                answer(exchange);
            }
        });
        Answer answer = ask();

        assertThat(answer.checks()).extracting(SentenceCheck::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.NOT_IN_NOTES);
        assertThat(answer.footnotes()).singleElement().satisfies(footnote -> {
            assertThat(footnote.source().place().page()).isEqualTo(1);
            assertThat(notes.textAt(footnote.quote())).isEqualTo(footnote.quote().words());
        });
    }

    @Test
    void readsANoteThatFitsIntoTheContextInOneRound() throws Exception {
        contextTokens = 16_384;
        Answer answer = ask();

        assertThat(server.asked("/api/chat")).hasSize(1);
        assertThat(answer.markdown()).startsWith("**Overview of metals.pdf**\n\n- Metalaium melts")
                .contains("Metalxium melts at a temperature of 124 degrees").endsWith("**Read 24 of 24 pages**");
        assertThat(answer.footnotes()).hasSize(PAGES);
        assertThat(answer.checks()).hasSize(PAGES).extracting(SentenceCheck::verdict).containsOnly(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 4096, 8192})
    void neverExceedsTheContext(int context) throws Exception {
        contextTokens = context;
        ask();

        assertThat(recorder.all(AnswerEvent.Packed.class)).isNotEmpty().allSatisfy(
                packed -> assertThat(packed.prompt().tokens()).isLessThanOrEqualTo(context * 3 / 4));
        assertThat(progress().getLast().done()).isEqualTo(PAGES);
    }

    @Test
    void shortensTheNotesOnAVeryLongNoteBeforeItJoinsThem() throws Exception {
        for (int page = PAGES + 1; page <= 9 * PAGES; page++) {
            notes.with(
                    "metals.pdf", page, "Sample " + page,
                    "Sample " + page + " of the metals broke after it was bent more often than we thought. "
                            + "Nothing else is known about it. ".repeat(12));
        }
        Answer answer = ask();

        assertThat(server.asked("/api/chat")).filteredOn(NoteSummaryTest::isJoin).hasSizeGreaterThan(2);
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(answer.markdown()).endsWith("**Read 216 of 216 pages**");
        assertThat(answer.footnotes()).isNotEmpty();
    }

    @Test
    void keepsWhatIsThereIfItIsStopped() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        server.on("/api/chat", exchange -> {
            asked.countDown();
            if (asked.getCount() == 0) {
                exchange.awaitClose();
            } else {
                answer(exchange);
            }
        });
        AnswerHandle handle = answerer().ask(new Question(REQUEST, List.of(), Scope.all()), recorder);
        asked.await();
        handle.stop();
        Answer answer = handle.await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Stopped.class);
        assertThat(answer.markdown()).startsWith("**Overview of metals.pdf**\n\n**pages 1–")
                .contains("- Metalaium melts at a temperature of 101 degrees. [1]").doesNotContain("Read 24");
        assertThat(answer.checks()).isNotEmpty().extracting(SentenceCheck::verdict).containsOnly(Verdict.SUPPORTED);
        server.exchanges("/api/chat").getLast().awaitSeenClosed();
    }

    @Test
    void keepsThePartsIfItIsStoppedWhileItJoinsThem() throws Exception {
        CountDownLatch joining = new CountDownLatch(1);
        server.on("/api/chat", exchange -> {
            if (isJoin(exchange.body())) {
                ScriptedChats.words(exchange, "- Metal");
                joining.countDown();
                exchange.awaitClose();
            } else {
                answer(exchange);
            }
        });
        AnswerHandle handle = answerer().ask(new Question(REQUEST, List.of(), Scope.all()), recorder);
        joining.await();
        handle.stop();
        Answer answer = handle.await();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Stopped.class);
        assertThat(answer.markdown()).contains("Metalaium melts", "Metalxium melts");
        assertThat(answer.footnotes()).hasSize(PAGES);
    }

    @Test
    void keepsWhatIsThereIfARoundFails() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        server.on("/api/chat", exchange -> {
            asked.countDown();
            if (asked.getCount() == 0) {
                ScriptedChats.breakingAfter("an error was encountered while running the model: unexpected EOF",
                        "- Nobody").answer(exchange);
            } else {
                answer(exchange);
            }
        });
        Answer answer = ask();

        assertThat(answer.ending()).isInstanceOfSatisfying(
                Answer.Ending.Broken.class,
                broken -> assertThat(FailureWording.problem(broken.failure())).contains("memory"));
        assertThat(answer.markdown()).contains("- Metalaium melts at a temperature of 101 degrees. [1]")
                .containsPattern("\\*\\*Read \\d of 24 pages\\*\\*$");
        assertThat(answer.checks()).isNotEmpty();
    }

    @Test
    void keepsThePartsIfTheyCannotBeJoined() throws Exception {
        server.on("/api/chat", exchange -> {
            if (isJoin(exchange.body())) {
                ScriptedChats.cutAfter("- Metal").answer(exchange);
            } else {
                answer(exchange);
            }
        });
        Answer answer = ask();

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(answer.footnotes()).hasSize(PAGES);
        assertThat(answer.markdown()).contains("**pages 1–").endsWith("**Read 24 of 24 pages**");
        assertThat(answer.provenance().notices()).singleElement()
                .satisfies(notice -> assertThat(FailureWording.problem(notice)).contains("could not be joined"));
    }

    @Test
    void quotesTheNotesIfTheFirstRoundFails() throws Exception {
        server.on("/api/chat", ScriptedChats.refusing(500, "llama-server process has terminated: signal: killed"));
        Answer answer = ask();

        assertThat(answer.provenance().writer()).isEqualTo(AnswerProvenance.QUOTES);
        assertThat(answer.markdown()).startsWith("Outline of **metals.pdf**");
        assertThat(answer.provenance().notices()).hasSize(1);
    }

    @Test
    void countsTheSectionsOfANoteWithoutPages() throws Exception {
        InMemoryNotes flowing = notes;
        for (int i = 0; i < 4; i++) {
            flowing.with("gases.md", 1, "Gas " + i, "Gas" + (char) ('a' + i) + " is a light gas that rises. "
                    + "We know nothing else about it. ".repeat(60));
        }
        Answer answer = answerer()
                .ask(new Question("Summarise the notes about gases that are light", List.of(), Scope.all()), recorder)
                .await();

        assertThat(progress().getLast()).isEqualTo(new AnswerEvent.Reading(4, 4, AnswerEvent.Reading.Unit.SECTIONS));
        assertThat(answer.markdown()).startsWith("**Overview of gases.md**").endsWith("**Read 4 of 4 sections**");
    }
}
