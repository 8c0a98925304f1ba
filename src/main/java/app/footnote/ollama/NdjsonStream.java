package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.OllamaException.Kind;
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
 * The lines of a streamed response. One thread reads them. {@link #close} may be called at any time from any thread; it
 * closes the connection, which stops Ollama.
 */
public final class NdjsonStream implements AutoCloseable {

    private final OllamaTimeouts timeouts;
    private final OllamaErrors errors;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private @Nullable CompletableFuture<HttpResponse<String>> exchange;
    private boolean started;
    private boolean ended;

    NdjsonStream(OllamaTimeouts timeouts, OllamaErrors errors) {
        this.timeouts = timeouts;
        this.errors = errors;
    }

    /** What arrives from the server, in order. */
    private sealed interface Arrival {

        record Line(String text) implements Arrival {
        }

        record ErrorStatus(int status, String body) implements Arrival {
        }

        record Lost(Throwable cause) implements Arrival {
        }

        record End() implements Arrival {
        }
    }

    /** Reads the lines of a successful response, and the whole body of any other. */
    BodySubscriber<String> bodySubscriber(HttpResponse.ResponseInfo response) {
        return OllamaHttp.isSuccess(response.statusCode())
                ? BodySubscribers.fromLineSubscriber(new Receiver(), _ -> "", StandardCharsets.UTF_8, null)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /**
     * Connects the stream with its exchange. The stream ends when the exchange is complete, not with the last line:
     * only then can the next request use the same connection.
     */
    void attach(CompletableFuture<HttpResponse<String>> sent) {
        exchange = sent;
        CompletableFuture<Void> _ = sent.handle((response, failure) -> {
            if (failure != null) {
                arrivals.add(new Arrival.Lost(failure));
            } else if (OllamaHttp.isSuccess(response.statusCode())) {
                arrivals.add(new Arrival.End());
            } else {
                arrivals.add(new Arrival.ErrorStatus(response.statusCode(), response.body()));
            }
            return null;
        });
    }

    /** Waits for the next line; empty after the last one. */
    public Optional<String> next() throws OllamaException, InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        Duration limit = started ? timeouts.nextLine() : timeouts.firstLine();
        Arrival arrival = arrivals.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        return switch (arrival) {
            case Arrival.Line(String text) -> {
                started = true;
                yield Optional.of(text);
            }
            case Arrival.End() -> {
                ended = true;
                yield Optional.empty();
            }
            case Arrival.ErrorStatus(int status, String body) -> throw errors.errorStatus(status, body);
            case Arrival.Lost(Throwable cause) -> throw started ? interrupted(cause) : errors.connectionFailure(cause);
            case null -> throw timedOut(limit);
        };
    }

    private OllamaException interrupted(Throwable cause) {
        return new OllamaException(
                Kind.OTHER,
                new Failure(
                        Failure.Kind.SERVER, Message.of("ollama.interrupted", errors.address().toString()),
                        Remedy.of(RemedyAction.START_OLLAMA_AND_CONTINUE)),
                cause);
    }

    private OllamaException timedOut(Duration limit) {
        String address = errors.address().toString();
        Message problem = limit.toMinutes() > 1
                ? Message.of("ollama.silent-for-minutes", address, limit.toMinutes())
                : Message.of("ollama.silent-for-seconds", address, limit.toSeconds());
        return new OllamaException(
                Kind.OTHER,
                new Failure(Failure.Kind.SERVER, problem, Remedy.of(RemedyAction.TRY_SMALLER_MODEL)));
    }

    @Override
    public void close() {
        if (exchange != null) {
            exchange.cancel(true);
        }
    }

    /** Queues each line. The queue has no limit, because lines come no faster than a model writes. */
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
            // The exchange fails too.
        }

        @Override
        public void onComplete() {
            // The exchange completes too.
        }
    }
}
