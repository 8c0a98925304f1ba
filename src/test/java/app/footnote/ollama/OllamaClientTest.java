package app.footnote.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.ollama.OllamaState.Absent;
import app.footnote.ollama.OllamaState.Running;
import app.footnote.ollama.PullProgress.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OllamaClientTest {

    static final OllamaTimeouts SHORT = new OllamaTimeouts(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(300));

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaDouble server = new OllamaDouble();
    private final OllamaClient ollama = at(List.of(server.address()), Map.of());

    private OllamaClient at(List<OllamaAddress> addresses, Map<String, String> environment) {
        return new OllamaClient(() -> addresses, new OllamaInstallation(environment), SHORT, executor);
    }

    @AfterEach
    void close() {
        ollama.close();
        server.close();
        executor.close();
    }

    @Test
    void listsModelsWithTheirSizesAndCapabilities() throws Exception {
        server.having("llama3.2", "think-4b", "tiny-embed", "gpt-oss:120b-cloud");

        List<OllamaModel> models = ollama.models();

        assertThat(models).extracting(OllamaModel::shortName)
                .containsExactly("llama3.2", "think-4b", "tiny-embed", "gpt-oss:120b-cloud");
        assertThat(models).extracting(OllamaModel::writes).containsExactly(true, true, false, true);
        assertThat(models).extracting(OllamaModel::thinks).containsExactly(false, true, false, false);
        assertThat(models).extracting(OllamaModel::cloud).containsExactly(false, false, false, true);
        assertThat(models.getFirst().size()).isEqualTo(new OllamaModel.Size(2_019_393_189L, "3.2B", "Q4_K_M"));
    }

    @Test
    void infersTheCapabilitiesFromTheNameInOldVersionsOfOllama() throws Exception {
        server.on("/api/tags",
                exchange -> exchange.json(200, "{\"models\":[{\"name\":\"a\"},{\"name\":\"nomic-embed-text\"}]}"));

        assertThat(ollama.models()).extracting(OllamaModel::writes).containsExactly(true, false);
    }

    @Test
    void describesARunningServer() throws Exception {
        server.having("llama3.2", "tiny-embed");

        assertThat(ollama.state()).isInstanceOfSatisfying(Running.class, running -> {
            assertThat(running.writers()).extracting(OllamaModel::shortName).containsExactly("llama3.2");
            assertThat(Messages.words(running.message())).contains("0.33.0").contains("one model that writes");
            assertThat(running.remedy()).isEmpty();
        });
    }

    @Test
    void recommendsAModelIfNoneCanWrite() throws Exception {
        server.having("tiny-embed");

        assertThat(Messages.words(ollama.state().message())).contains("without a model");
        assertThat(FailureWording.COMMAND_LINE.remedy(ollama.state().remedy().orElseThrow()))
                .contains("footnote models pull")
                .contains("GB");
    }

    @Test
    void noticesThatTheServerStopsAndStartsAgain() throws Exception {
        server.having("llama3.2");
        assertThat(ollama.state()).isInstanceOf(Running.class);

        server.stop();
        assertThat(ollama.state()).isInstanceOf(Absent.class);

        server.start();
        assertThat(ollama.state()).isInstanceOf(Running.class);
        assertThat(ollama.models()).hasSize(1);
    }

    @Test
    void distinguishesAStoppedServerFromAMissingInstallation(@TempDir Path folder) throws Exception {
        server.stop();
        Map<String, String> withProgram = Map.of("PATH", folder.toString());

        assertThat(cause(at(List.of(server.address()), Map.of("PATH", "")))).isEqualTo(Absent.Cause.NOT_INSTALLED);
        Files.createFile(folder.resolve("ollama"));
        assertThat(cause(at(List.of(server.address()), withProgram))).isEqualTo(Absent.Cause.NOT_RUNNING);
    }

    @Test
    void detectsAWrongAddress() throws Exception {
        server.on("/api/version", exchange -> exchange.text(404, "404 page not found"));
        assertThat(cause(ollama)).isEqualTo(Absent.Cause.WRONG_ADDRESS);

        server.on("/api/version", exchange -> exchange.text(200, "<html>A printer</html>"));
        assertThat(cause(ollama)).isEqualTo(Absent.Cause.WRONG_ADDRESS);
        assertThat(Messages.words(ollama.state().message()))
                .contains("Something other than Ollama answers at " + server.address());

        assertThat(cause(at(List.of(), Map.of()))).isEqualTo(Absent.Cause.WRONG_ADDRESS);
    }

    @Test
    void reportsARefusedRequest() throws Exception {
        server.on("/api/version", exchange -> exchange.text(403, ""));

        assertThat(cause(ollama)).isEqualTo(Absent.Cause.FAILING);
        assertThat(Messages.words(ollama.state().message())).contains("refuses");
    }

    @Test
    void sendsThePasswordOfTheAddress() throws Exception {
        OllamaAddress withPassword = new OllamaAddress(server.address().uri(), "me:secret");

        assertThat(at(List.of(withPassword), Map.of()).state()).isInstanceOf(Running.class);
        assertThat(server.exchanges("/api/tags").getFirst().header("authorization")).startsWith("Basic ");
    }

    @Test
    void triesTheNextAddressIfTheFirstDoesNotAnswer() throws Exception {
        try (OllamaDouble other = new OllamaDouble().having("llama3.2")) {
            server.stop();
            OllamaClient both = at(List.of(server.address(), other.address()), Map.of());

            assertThat(both.models()).hasSize(1);
            assertThat(both.address()).isEqualTo(other.address());
        }
    }

    @Test
    void removesAModel() throws Exception {
        server.having("llama3.2");

        ollama.remove("llama3.2");

        assertThat(ollama.models()).isEmpty();
        assertThat(server.exchanges("/api/delete").getFirst().method()).isEqualTo("DELETE");
        assertThat(failureText(() -> ollama.remove("llama3.2"))).contains("no model called llama3.2");
    }

    @Test
    void downloadsAModelAndReportsTheProgress() throws Exception {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling manifest\"}");
            exchange.line(
                    "{\"status\":\"pulling ede6cb17c7e5\",\"digest\":\"sha256:ede6\",\"total\":300,\"completed\":100}");
            exchange.line(
                    "{\"status\":\"pulling ede6cb17c7e5\",\"digest\":\"sha256:ede6\",\"total\":300,\"completed\":290}");
            exchange.line("{\"status\":\"pulling 966de95ca8a6\",\"digest\":\"sha256:966d\",\"total\":100}");
            exchange.line("{\"status\":\"verifying sha256 digest\"}");
            exchange.line("{\"status\":\"writing manifest\"}");
            exchange.line("{\"status\":\"success\"}");
            exchange.end();
        });
        List<PullProgress> events = new ArrayList<>();

        ollama.pull("llama3.2", events::add);

        assertThat(events).containsSubsequence(
                new PullProgress(Step.LOOKING_UP, 0, 0),
                new PullProgress(Step.DOWNLOADING, 100, 300),
                new PullProgress(Step.DOWNLOADING, 290, 400),
                new PullProgress(Step.CHECKING, 290, 400),
                new PullProgress(Step.DONE, 400, 400));
        assertThat(server.asked("/api/pull").getFirst().path("model").asText()).isEqualTo("llama3.2");
    }

    @Test
    void explainsWhyADownloadFailed() {
        assertThat(pullFailure("pull model manifest: file does not exist")).contains("no model called llama9");
        assertThat(pullFailure("pull model manifest: Get \\\"https://r/v2/\\\": dial tcp: lookup r: no such host"))
                .contains("online").contains("kept");
        assertThat(pullFailure("digest mismatch, file must be downloaded again: want a, got b")).contains("damaged");
        assertThat(pullFailure("write /m/blobs/x: no space left on device")).contains("disk is full");
        assertThat(pullFailure("something new")).contains("something new");
    }

    private String pullFailure(String error) {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling manifest\"}");
            exchange.line("{\"error\":\"" + error + "\"}");
            exchange.end();
        });
        return failureText(() -> ollama.pull("llama9", _ -> {
        }));
    }

    @Test
    void reportsAnInvalidName() {
        server.on("/api/pull", ScriptedChats.refusing(400, "invalid model name"));

        assertThat(failureText(() -> ollama.pull("a b", _ -> {
        }))).contains("no model called a b");
    }

    @Test
    void reportsAnInterruptedDownload() {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling manifest\"}");
            exchange.cut();
        });

        assertThat(failureText(() -> ollama.pull("llama3.2", _ -> {
        }))).contains("closed the connection").contains("continue");
    }

    @Test
    void closesTheConnectionWhenADownloadIsStopped() throws Exception {
        server.on("/api/pull", exchange -> {
            exchange.line("{\"status\":\"pulling a\",\"digest\":\"a\",\"total\":300,\"completed\":100}");
            exchange.awaitClose();
        });
        CountDownLatch downloading = new CountDownLatch(1);
        Future<?> pull = executor.submit(() -> {
            ollama.pull("llama3.2", _ -> downloading.countDown());
            return null;
        });
        downloading.await();

        pull.cancel(true);

        server.exchanges("/api/pull").getFirst().awaitSeenClosed();
    }

    private Absent.Cause cause(OllamaClient asked) throws InterruptedException {
        return ((Absent) asked.state()).cause();
    }

    private static String failureText(ThrowingCallable call) {
        OllamaException e = catchThrowableOfType(OllamaException.class, call);
        return FailureWording.COMMAND_LINE.sentences(e.failure());
    }
}
