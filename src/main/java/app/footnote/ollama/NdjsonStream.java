package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.ollama.OllamaException.Trouble;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a streamed answer, from the moment on when the request was sent. To be taken by one thread; closing it
 * closes the connection, at any moment, which is how Ollama is stopped.
 */
public final class NdjsonStream implements AutoCloseable {

    private final OllamaTimeouts patience;
    private final OllamaErrors errors;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private @Nullable CompletableFuture<HttpResponse<String>> exchange;
    private boolean begun;
    private boolean ended;

    NdjsonStream(OllamaTimeouts patience, OllamaErrors errors) {
        this.patience = patience;
        this.errors = errors;
    }

    /** What comes from the server, in its order. */
    private sealed interface Arrival {

        record Line(String text) implements Arrival {
        }

        record Refused(int status, String body) implements Arrival {
        }

        record Lost(Throwable cause) implements Arrival {
        }

        record End() implements Arrival {
        }
    }

    /** What becomes of the body of a response with this status. */
    BodySubscriber<String> body(HttpResponse.ResponseInfo response) {
        return OllamaHttp.isSuccess(response.statusCode())
                ? BodySubscribers.fromLineSubscriber(new Receiver(), _ -> "", StandardCharsets.UTF_8, null)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /**
     * From now on the lines belong to this exchange. They end when it does, rather than with the last line: only then
     * can the next request have the same connection.
     */
    void belongTo(CompletableFuture<HttpResponse<String>> sent) {
        exchange = sent;
        CompletableFuture<Void> _ = sent.handle((response, failure) -> {
            if (failure != null) {
                arrivals.add(new Arrival.Lost(failure));
            } else if (OllamaHttp.isSuccess(response.statusCode())) {
                arrivals.add(new Arrival.End());
            } else {
                arrivals.add(new Arrival.Refused(response.statusCode(), response.body()));
            }
            return null;
        });
    }

    /** Waits for the next line; empty after the last one. */
    public Optional<String> next() throws OllamaException, InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        Duration limit = begun ? patience.nextLine() : patience.firstLine();
        Arrival arrival = arrivals.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        return switch (arrival) {
            case Arrival.Line(String text) -> {
                begun = true;
                yield Optional.of(text);
            }
            case Arrival.End() -> {
                ended = true;
                yield Optional.empty();
            }
            case Arrival.Refused(int status, String body) -> throw errors.refused(status, body);
            case Arrival.Lost(Throwable cause) -> throw begun ? cutOff(cause) : errors.lost(cause);
            case null -> throw silent(limit);
        };
    }

    private OllamaException cutOff(Throwable cause) {
        return new OllamaException(
                Trouble.OTHER,
                Failure.verbatim(
                        Failure.Kind.SERVER,
                        "Ollama at " + errors.address() + " broke off in the middle, most likely because it was ended.",
                        "Start Ollama again; then ask to go on."),
                cause);
    }

    private OllamaException silent(Duration limit) {
        String waited = limit.toMinutes() > 1 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " seconds";
        return new OllamaException(
                Trouble.OTHER,
                Failure.verbatim(
                        Failure.Kind.SERVER,
                        "Ollama at " + errors.address() + " sent nothing for " + waited + ".",
                        "Ask again, or choose a smaller model if this computer is too slow for this one."));
    }

    @Override
    public void close() {
        if (exchange != null) {
            exchange.cancel(true);
        }
    }

    /** Puts lines down as they come; they come no faster than a model writes. */
    private final class Receiver implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            arrivals.add(new Arrival.Line(line));
        }

        @Override
        public void onError(Throwable failure) {
            // The exchange fails with it.
        }

        @Override
        public void onComplete() {
            // The exchange ends with it.
        }
    }
}
