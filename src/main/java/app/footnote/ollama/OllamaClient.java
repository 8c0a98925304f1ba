package app.footnote.ollama;

import app.footnote.function.ThrowingFunction;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.OllamaException.Kind;
import app.footnote.ollama.OllamaState.Absent;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client for the Ollama server of this computer or of another one. The server may start and stop at any time. Each
 * call blocks until the server has answered; an interruption closes the connection. Safe for use by several threads.
 */
public final class OllamaClient implements AutoCloseable {

    /** Ollama sends nothing while it checks a large file after the download. */
    private static final Duration CHECK_TIMEOUT = Duration.ofMinutes(10);

    private final Supplier<List<OllamaAddress>> addresses;
    private final OllamaInstallation installation;
    private final OllamaTimeouts timeouts;
    private final FutureTask<HttpClient> http;
    private final Map<String, ModelCard> cards = new ConcurrentHashMap<>();
    private volatile @Nullable OllamaAddress lastAnswered;

    /**
     * @param addresses the addresses to try, best first; read for each call, because they may change
     * @param environment the environment variables of the process
     * @param executor creates the HTTP client and runs its short tasks
     */
    public OllamaClient(Supplier<List<OllamaAddress>> addresses, Map<String, String> environment, Executor executor) {
        this(addresses, new OllamaInstallation(environment), OllamaTimeouts.standard(), executor);
    }

    OllamaClient(
            Supplier<List<OllamaAddress>> addresses,
            OllamaInstallation installation,
            OllamaTimeouts timeouts,
            Executor executor) {
        this.addresses = addresses;
        this.installation = installation;
        this.timeouts = timeouts;
        http = new FutureTask<>(() -> client(timeouts, executor));
        executor.execute(http);
    }

    /** Takes up to a second the first time, mostly to read certificates. Only the first request waits for it. */
    private static HttpClient client(OllamaTimeouts timeouts, Executor executor) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeouts.connection())
                .executor(executor)
                .build();
    }

    private HttpClient http() throws InterruptedException {
        try {
            return http.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("There is no HTTP client", e.getCause());
        }
    }

    /** Whether the server answers, and which models it has. */
    public OllamaState state() throws InterruptedException {
        try {
            String version = version();
            OllamaAddress address = address();
            return new OllamaState.Running(address, !address.isThisComputer(), version, models());
        } catch (OllamaException e) {
            return absent(e);
        }
    }

    private String version() throws OllamaException, InterruptedException {
        return ask(timeouts, connection -> {
            JsonNode version = connection.get("/api/version").path("version");
            if (!version.isTextual()) {
                throw new OllamaErrors(connection.address(), "").notOllama(null);
            }
            return version.textValue();
        });
    }

    /** The state that a failed call shows. */
    public Absent absent(OllamaException e) {
        return switch (e.kind()) {
            case NOT_OLLAMA -> new Absent(Absent.Cause.WRONG_ADDRESS, e.failure());
            case UNREACHABLE -> notRunning(e.failure());
            case PROMPT_TOO_LONG, OTHER -> new Absent(Absent.Cause.FAILING, e.failure());
        };
    }

    private Absent notRunning(Failure failure) {
        boolean local = addresses.get().stream().anyMatch(OllamaAddress::isThisComputer);
        if (!local) {
            return new Absent(
                    Absent.Cause.WRONG_ADDRESS, failure.with(Remedy.of(RemedyAction.START_REMOTE_OLLAMA)));
        }
        if (installation.isInstalled()) {
            return new Absent(Absent.Cause.NOT_RUNNING, failure);
        }
        return new Absent(
                Absent.Cause.NOT_INSTALLED,
                new Failure(
                        Failure.Kind.SERVER, Message.of("ollama.not-installed"),
                        Remedy.of(RemedyAction.INSTALL_OLLAMA)));
    }

    /** The address that answered last, or else the first one. */
    public OllamaAddress address() throws OllamaException {
        return first(addresses.get());
    }

    private OllamaAddress first(List<OllamaAddress> candidates) throws OllamaException {
        OllamaAddress known = lastAnswered;
        if (candidates.isEmpty()) {
            throw noAddress();
        }
        return known != null && candidates.contains(known) ? known : candidates.getFirst();
    }

    private static OllamaException noAddress() {
        return new OllamaException(
                Kind.NOT_OLLAMA,
                new Failure(
                        Failure.Kind.SERVER, Message.of("ollama.invalid-address"),
                        Remedy.of(RemedyAction.CORRECT_OLLAMA_ADDRESS)));
    }

    /** All models of the server, in its order. */
    public List<OllamaModel> models() throws OllamaException, InterruptedException {
        return ask(timeouts, connection -> ModelTagsReader.read(connection.get("/api/tags")));
    }

    /** The details of a model. They are requested once for each version of the model. */
    public ModelCard card(OllamaModel model) throws OllamaException, InterruptedException {
        String version = model.name() + "@" + model.digest();
        ModelCard known = cards.get(version);
        if (known != null) {
            return known;
        }
        ModelCard card = ask(
                timeouts,
                connection -> ModelCard
                        .read(connection.post("/api/show", model.name(), Map.of("model", model.name()))));
        cards.put(version, card);
        return card;
    }

    /**
     * Downloads a model. An interruption stops the download; the next call resumes it.
     *
     * @param listener is called on this thread
     */
    public void pull(String name, Consumer<PullProgress> listener) throws OllamaException, InterruptedException {
        OllamaTimeouts longer = new OllamaTimeouts(
                timeouts.connection(), timeouts.response(), CHECK_TIMEOUT, CHECK_TIMEOUT);
        ask(longer, connection -> {
            new ModelPull(name.strip(), listener).run(connection);
            return name;
        });
    }

    /** Removes a model from the disk. It can only be restored by a download. */
    public void remove(String name) throws OllamaException, InterruptedException {
        ask(timeouts, connection -> {
            connection.delete("/api/delete", name, Map.of("model", name));
            return name;
        });
    }

    /** A connection to the {@linkplain #address current address}. */
    public OllamaHttp connection() throws OllamaException, InterruptedException {
        return new OllamaHttp(http(), address(), timeouts);
    }

    /** The same with long timeouts, for requests before which a model may have to be loaded. */
    public OllamaHttp connectionForLongWork() throws OllamaException, InterruptedException {
        OllamaTimeouts longer = new OllamaTimeouts(
                timeouts.connection(), timeouts.firstLine(), timeouts.firstLine(), timeouts.nextLine());
        return new OllamaHttp(http(), address(), longer);
    }

    /** Sends the request to the addresses in turn until one answers. */
    private <T> T ask(OllamaTimeouts limits, ThrowingFunction<OllamaHttp, T, OllamaException> request)
            throws OllamaException, InterruptedException {
        OllamaException unreachable = null;
        for (OllamaAddress candidate : inOrder()) {
            try {
                T answer = request.apply(new OllamaHttp(http(), candidate, limits));
                lastAnswered = candidate;
                return answer;
            } catch (OllamaException e) {
                if (e.kind() != Kind.UNREACHABLE) {
                    throw e;
                }
                unreachable = unreachable == null ? e : unreachable;
            }
        }
        throw unreachable == null ? noAddress() : unreachable;
    }

    private List<OllamaAddress> inOrder() throws OllamaException {
        List<OllamaAddress> order = new ArrayList<>(addresses.get());
        if (!order.isEmpty()) {
            OllamaAddress first = first(order);
            order.remove(first);
            order.addFirst(first);
        }
        return order;
    }

    @Override
    public void close() {
        if (!http.cancel(false) && http.state() == Future.State.SUCCESS) {
            http.resultNow().shutdownNow();
        }
    }
}
