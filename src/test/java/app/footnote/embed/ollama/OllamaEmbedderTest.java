package app.footnote.embed.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.EmbedException;
import app.footnote.embed.EmbedException.Trouble;
import app.footnote.messages.FailureWording;
import app.footnote.messages.FailureWords;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.ollama.OllamaExchange;
import app.footnote.ollama.ScriptedEmbeddings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OllamaEmbedderTest {

    private static final String MODEL = "nomic-embed-text";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble().having(MODEL, "llama3.2:3b", "embed:1b-cloud");
    private final OllamaClient ollama = server.client(threads);
    private final EmbeddingServer vectors = new OllamaEmbeddingServer(ollama, Set::of);
    private OllamaEmbedder embedder;

    @BeforeEach
    void open() throws Exception {
        embedder = new OllamaEmbedder(vectors, OllamaEmbedder.identify(vectors, MODEL), new WordCountEmbedder());
    }

    @AfterEach
    void close() {
        ollama.close();
        server.close();
        threads.close();
    }

    @Test
    void addsThePrefixOfEachTask() throws Exception {
        embedder.passages(List.of("Trees are balanced."));
        embedder.question("What is balanced?");

        List<List<String>> inputs = inputs();
        assertThat(inputs.get(inputs.size() - 2)).containsExactly("search_document: Trees are balanced.");
        assertThat(inputs.getLast()).containsExactly("search_query: What is balanced?");
    }

    @Test
    void embedsManyPassagesInFewRequestsInOrder() throws Exception {
        int before = inputs().size();
        List<String> texts = IntStream.range(0, 40).mapToObj(i -> "word" + i).toList();

        List<float[]> together = embedder.passages(texts);

        assertThat(inputs().size() - before).isEqualTo(3);
        assertThat(together).hasSize(40);
        assertThat(together.get(27)).isEqualTo(embedder.passages(List.of("word27")).getFirst());
    }

    @Test
    void sendsNoRequestWithoutPassages() throws Exception {
        int before = inputs().size();

        assertThat(embedder.passages(List.of())).isEmpty();
        assertThat(inputs()).hasSize(before);
    }

    @Test
    void forbidsTheServerToTruncateTexts() throws Exception {
        embedder.question("What is balanced?");

        assertThat(server.asked("/api/embed"))
                .allSatisfy(asked -> assertThat(asked.path("truncate").asBoolean(true)).isFalse());
    }

    @Test
    void embedsALongTextInParts() throws Exception {
        server.on("/api/embed", new ScriptedEmbeddings(6));
        String text = "one two three four five six seven eight nine ten eleven";

        float[] vector = embedder.passages(List.of("short", text, "brief")).get(1);

        assertThat(length(vector)).isCloseTo(1, within(1e-5));
        for (String part : List.of("one two three", "nine ten eleven")) {
            assertThat(CosineSimilarity.ofUnit(vector, embedder.passages(List.of(part)).getFirst())).isGreaterThan(.3);
        }
        assertThat(inputs()).allSatisfy(texts -> assertThat(texts).allMatch(
                sent -> sent.startsWith("search_document: ") || sent.equals("dimension")));
    }

    @Test
    void reportsThatASingleCharacterIsTooLong() {
        server.on("/api/embed", ScriptedEmbeddings.refusing(400, "the input length exceeds the context length"));

        assertThatExceptionOfType(EmbedException.class)
                .isThrownBy(() -> embedder.passages(List.of("a b")))
                .satisfies(e -> assertThat(FailureWords.of(e)).isEqualTo(
                        "A text is too long for the embedding model nomic-embed-text. Choose an embedding model with a larger context."));
    }

    @Test
    void splitsABatchThatTheServerRefuses() throws Exception {
        ScriptedEmbeddings model = new ScriptedEmbeddings(512);
        server.on("/api/embed", exchange -> {
            if (exchange.body().path("input").size() > 3) {
                exchange.json(500, "{\"error\":\"llama runner process has terminated: signal: killed\"}");
            } else {
                model.answer(exchange);
            }
        });
        List<String> texts = IntStream.range(0, 10).mapToObj(i -> "word" + i).toList();

        List<float[]> embedded = embedder.passages(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(embedded.get(i)).isEqualTo(embedder.passages(List.of(texts.get(i))).getFirst());
        }
    }

    @Test
    void findsTheTextThatFailsByHalvingTheBatch() {
        List<String> texts = List.of("a", "b", "c", "d", "e", ScriptedEmbeddings.REJECTED_WORD, "g", "h");

        assertThatExceptionOfType(EmbedException.class).isThrownBy(() -> embedder.passages(texts))
                .satisfies(e -> assertThat(FailureWords.of(e)).contains("unsupported value: NaN"))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.REFUSED));
        assertThat(inputs().getLast()).containsExactly("search_document: " + ScriptedEmbeddings.REJECTED_WORD);
    }

    @Test
    void refusesTooFewVectors() {
        server.on("/api/embed", exchange -> exchange.json(200, "{\"embeddings\":[]}"));

        assertRefused("returned 0 vectors for 1 texts");
    }

    @Test
    void refusesVectorsOfAnotherDimension() {
        server.on("/api/embed", exchange -> exchange.json(200, "{\"embeddings\":[[0.6,0.8]]}"));

        assertRefused("returned a vector of 2 numbers instead of 64");
    }

    @Test
    void refusesVectorsWithoutADirection() {
        String zeros = String.join(",", Collections.nCopies(ScriptedEmbeddings.DIMENSION, "0"));
        server.on("/api/embed", exchange -> exchange.json(200, "{\"embeddings\":[[" + zeros + "]]}"));
        assertRefused("returned a vector without a direction");

        server.on("/api/embed", exchange -> exchange.json(200, "{\"embeddings\":[[null" + zeros.substring(1) + "]]}"));
        assertRefused("returned a vector without a direction");
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(EmbedException.class).isThrownBy(() -> embedder.question("Why?"))
                .satisfies(e -> assertThat(FailureWords.of(e)).contains(why, "Restart Ollama"));
    }

    @Test
    void normalizesVectors() throws Exception {
        String threes = String.join(",", Collections.nCopies(ScriptedEmbeddings.DIMENSION, "3.5"));
        server.on("/api/embed", exchange -> exchange.json(200, "{\"embeddings\":[[" + threes + "]]}"));

        assertThat(length(embedder.question("Why?"))).isCloseTo(1, within(1e-5));
    }

    @Test
    void hasAnotherIdentityWhenTheDigestChanges() throws Exception {
        EmbeddingIdentity before = embedder.identity();
        assertThat(OllamaEmbedder.identify(vectors, before)).isEqualTo(before);

        server.renewModels();

        assertThat(OllamaEmbedder.identify(vectors, before)).isNotEqualTo(before);
        assertUnavailable("another version of the embedding model nomic-embed-text");
    }

    @Test
    void comparesTheDigestWithoutLoadingTheModel() throws Exception {
        int before = inputs().size();

        OllamaEmbedder.identify(vectors, embedder.identity());

        assertThat(inputs()).hasSize(before);
    }

    @Test
    void isUnavailableWithoutTheModel() {
        server.removeModel(MODEL);

        assertUnavailable("Ollama has no model named nomic-embed-text.");
    }

    @Test
    void reportsAModelThatIsRemovedBetweenTwoCalls() {
        server.on("/api/embed",
                ScriptedEmbeddings.refusing(404, "model \"nomic-embed-text\" not found, try pulling it first"));

        assertThat(problem(() -> embedder.question("Why?"))).contains("Ollama has no model", "nomic-embed-text");
    }

    @Test
    void isUnavailableWhileOllamaIsDown() throws Exception {
        float[] before = embedder.question("Why?");
        server.stop();
        assertUnavailable("Ollama does not answer at " + server.address());

        server.start();
        assertThat(embedder.question("Why?")).isEqualTo(before);
    }

    @Test
    void reportsAModelThatDoesNotEmbed() {
        server.on("/api/embed",
                ScriptedEmbeddings.refusing(501,
                        "This server does not support embeddings. Start it with `--embeddings`"));

        assertThat(problem(() -> OllamaEmbedder.identify(vectors, "llama3.2:3b")))
                .contains("llama3.2:3b cannot compute embeddings");
    }

    @Test
    void sendsNothingToACloudModelWithoutConsent() throws Exception {
        int before = inputs().size();

        assertThat(problem(() -> OllamaEmbedder.identify(vectors, "embed:1b-cloud")))
                .contains("your notes would leave this one");
        assertThat(inputs()).hasSize(before);
        assertThat(OllamaEmbedder
                .identify(new OllamaEmbeddingServer(ollama, () -> Set.of("embed:1b-cloud")), "embed:1b-cloud")
                .dimension()).isEqualTo(ScriptedEmbeddings.DIMENSION);
    }

    @Test
    void closesTheConnectionOnInterruption() throws Exception {
        BlockingQueue<OllamaExchange> waiting = new LinkedBlockingQueue<>();
        server.on("/api/embed", exchange -> {
            waiting.add(exchange);
            exchange.awaitClose();
        });
        BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                embedder.question("Why?");
            } catch (EmbedException | InterruptedException e) {
                ends.add(e);
            }
        });
        OllamaExchange exchange = waiting.take();

        asking.interrupt();

        exchange.awaitSeenClosed();
        assertThat(ends.take()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void countsTokensWithTheGivenEmbedder() {
        assertThat(embedder.tokens("three short words")).isEqualTo(3);
        assertThat(embedder.tokenLimit()).isEqualTo(WordCountEmbedder.LIMIT);
    }

    private void assertUnavailable(String why) {
        assertThatExceptionOfType(EmbedException.class).isThrownBy(() -> embedder.question("Why?"))
                .satisfies(e -> assertThat(FailureWords.of(e)).contains(why))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.UNAVAILABLE));
    }

    private static String problem(ThrowingCallable call) {
        return FailureWording.problem(catchThrowableOfType(EmbedException.class, call).failure());
    }

    private List<List<String>> inputs() {
        List<List<String>> inputs = new ArrayList<>();
        for (JsonNode asked : server.asked("/api/embed")) {
            List<String> texts = new ArrayList<>();
            asked.path("input").forEach(text -> texts.add(text.asText()));
            inputs.add(texts);
        }
        return inputs;
    }

    private static double length(float[] vector) {
        return Math.sqrt(CosineSimilarity.ofUnit(vector, vector));
    }
}
