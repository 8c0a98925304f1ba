package app.footnote.ollama;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.ollama.OllamaException.Trouble;
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
 * The Ollama of this computer, or another's. Nothing is remembered of whether it runs, so it may come and go. Each call
 * blocks until the server has answered; interrupting it closes its connection. Safe for use by many threads.
 */
public final class OllamaClient implements AutoCloseable {

    /** Large files are checked after they were downloaded, and not a word is said meanwhile. */
    private static final Duration QUIET_WHILE_CHECKING = Duration.ofMinutes(10);

    private final Supplier<List<OllamaAddress>> addresses;
    private final OllamaInstallation installation;
    private final OllamaTimeouts patience;
    private final FutureTask<HttpClient> http;
    private final Map<String, ModelCard> cards = new ConcurrentHashMap<>();
    private volatile @Nullable OllamaAddress answering;

    /**
     * @param addresses where to look for it, best first; asked anew for each call, so that they may change
     * @param environment the process's environment variables
     * @param executor for making the HTTP client, and for its own tasks, which are short
     */
    public OllamaClient(Supplier<List<OllamaAddress>> addresses, Map<String, String> environment, Executor executor) {
        this(addresses, new OllamaInstallation(environment), OllamaTimeouts.standard(), executor);
    }

    OllamaClient(
            Supplier<List<OllamaAddress>> addresses,
            OllamaInstallation installation,
            OllamaTimeouts patience,
            Executor executor) {
        this.addresses = addresses;
        this.installation = installation;
        this.patience = patience;
        http = new FutureTask<>(() -> client(patience, executor));
        executor.execute(http);
    }

    /** Takes up to a second the first time, mostly to read certificates; whoever does not ask Ollama need not wait. */
    private static HttpClient client(OllamaTimeouts patience, Executor executor) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connection())
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

    /** A request that is made to one address. */
    private interface Request<T> {

        T to(OllamaHttp wire) throws OllamaException, InterruptedException;
    }

    /** Whether it is there and has what it takes to write answers. */
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
        return ask(patience, wire -> {
            JsonNode version = wire.get("/api/version").path("version");
            if (!version.isTextual()) {
                throw new OllamaErrors(wire.address(), "").notOllama(null);
            }
            return version.textValue();
        });
    }

    /** What it means that a call failed so. */
    public Absent absent(OllamaException e) {
        return switch (e.trouble()) {
            case NOT_OLLAMA -> new Absent(Absent.Cause.WRONG_ADDRESS, e.failure());
            case UNREACHABLE -> notRunning(e.failure());
            case PROMPT_TOO_LONG, OTHER -> new Absent(Absent.Cause.TROUBLED, e.failure());
        };
    }

    private Absent notRunning(Failure failure) {
        boolean here = addresses.get().stream().anyMatch(OllamaAddress::isThisComputer);
        if (!here) {
            return new Absent(
                    Absent.Cause.WRONG_ADDRESS,
                    Failure.verbatim(
                            Failure.Kind.SERVER, FailureWording.problem(failure),
                            "Correct the address of Ollama in the settings, or start Ollama on that computer."));
        }
        if (installation.isThere()) {
            return new Absent(Absent.Cause.NOT_RUNNING, failure);
        }
        return new Absent(
                Absent.Cause.NOT_INSTALLED,
                Failure.verbatim(
                        Failure.Kind.SERVER,
                        "Ollama, the program that runs language models, is not installed on this computer.",
                        "Install it from ollama.com if you want answers that a language model writes."));
    }

    /** The address that answered last, or the first to try. */
    public OllamaAddress address() throws OllamaException {
        return first(addresses.get());
    }

    private OllamaAddress first(List<OllamaAddress> candidates) throws OllamaException {
        OllamaAddress known = answering;
        if (candidates.isEmpty()) {
            throw noAddress();
        }
        return known != null && candidates.contains(known) ? known : candidates.getFirst();
    }

    private static OllamaException noAddress() {
        return new OllamaException(
                Trouble.NOT_OLLAMA,
                Failure.verbatim(
                        Failure.Kind.SERVER,
                        "What is given as the address of Ollama is not an address.",
                        "Correct it in the settings, or in the variable OLLAMA_HOST; http://127.0.0.1:11434 is usual."));
    }

    /** All models that it has, in its order. */
    public List<OllamaModel> models() throws OllamaException, InterruptedException {
        return ask(patience, wire -> ModelTagsReader.read(wire.get("/api/tags")));
    }

    /** What is known of a model besides its entry in the list; asked for once for each version of the model. */
    public ModelCard card(OllamaModel model) throws OllamaException, InterruptedException {
        String version = model.name() + "@" + model.digest();
        ModelCard known = cards.get(version);
        if (known != null) {
            return known;
        }
        ModelCard card = ask(
                patience,
                wire -> ModelCard.read(wire.post("/api/show", model.name(), Map.of("model", model.name()))));
        cards.put(version, card);
        return card;
    }

    /**
     * Gets a model, and says how far it is. Interrupting stops it; asked again, it goes on where it stopped.
     *
     * @param listener is called on this thread
     */
    public void pull(String name, Consumer<PullProgress> listener) throws OllamaException, InterruptedException {
        OllamaTimeouts patient = new OllamaTimeouts(
                patience.connection(), patience.answer(), QUIET_WHILE_CHECKING, QUIET_WHILE_CHECKING);
        ask(patient, wire -> {
            new ModelPull(name.strip(), listener).run(wire);
            return name;
        });
    }

    /** Removes a model from the disk; it can only be got again by downloading it. */
    public void remove(String name) throws OllamaException, InterruptedException {
        ask(patience, wire -> {
            wire.delete("/api/delete", name, Map.of("model", name));
            return name;
        });
    }

    /** The way to the address that answers. */
    public OllamaHttp wire() throws OllamaException, InterruptedException {
        return new OllamaHttp(http(), address(), patience);
    }

    /** The same for work that takes as long as it takes: before it, a model may have to be loaded. */
    public OllamaHttp patientWire() throws OllamaException, InterruptedException {
        OllamaTimeouts patient = new OllamaTimeouts(
                patience.connection(), patience.firstLine(), patience.firstLine(), patience.nextLine());
        return new OllamaHttp(http(), address(), patient);
    }

    /** Asks the addresses in turn until one answers. */
    private <T> T ask(OllamaTimeouts howLong, Request<T> request) throws OllamaException, InterruptedException {
        OllamaException unreachable = null;
        for (OllamaAddress candidate : inOrder()) {
            try {
                T answer = request.to(new OllamaHttp(http(), candidate, howLong));
                answering = candidate;
                return answer;
            } catch (OllamaException e) {
                if (e.trouble() != Trouble.UNREACHABLE) {
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
