package app.footnote.answer;

import app.footnote.answer.check.AnswerChecker;
import app.footnote.answer.ollama.ModelChoice;
import app.footnote.answer.ollama.OllamaLanguageModels;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.quote.QuoteWriter;
import app.footnote.answer.write.AnswerSteps;
import app.footnote.answer.write.ModelAnswerer;
import app.footnote.evaluation.MeasurementSeries;
import app.footnote.model.Scope;
import app.footnote.model.session.AnswerEvent;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaDouble;
import app.footnote.ollama.OllamaExchange;
import app.footnote.ollama.ScriptedChats;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Measures what Footnote adds to the time of a model. The same server, which streams at a fixed rate, answers the same
 * prompt alternately through Footnote and through a plain HTTP call. The time starts when the passages are found, so
 * that the search is not included.
 */
public final class AnswerOverhead {

    private static final int TOKENS = 600;
    private static final int TOKENS_PER_SECOND = 300;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 15;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final OllamaDouble server = new OllamaDouble().having("llama3.2").on("/api/chat", AnswerOverhead::stream);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final OllamaClient ollama = server.client(executor);
    private final HttpClient bare = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final InMemoryNotes notes = new InMemoryNotes();

    /** The figures of one answer. */
    private record Run(double firstMillis, double tokensPerSecond) {
    }

    private AnswerOverhead() {
        for (int i = 1; i <= 8; i++) {
            notes.with("trees.pdf", i, "AVL trees", "An AVL tree keeps its balance in step " + i + " of its rules. "
                    + "Each node stores its height, and a rotation restores the balance. ".repeat(10));
        }
    }

    /** Prints the figures. Needs no arguments. */
    public static void main(String[] args) throws Exception {
        new AnswerOverhead().measure();
    }

    private void measure() throws Exception {
        List<Run> footnote = new ArrayList<>();
        List<Run> direct = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            Run through = throughFootnote();
            JsonNode request = server.asked("/api/chat").getLast();
            Run bareRun = directly(request.toString());
            if (round >= WARM_UP_ROUNDS) {
                footnote.add(through);
                direct.add(bareRun);
            }
        }
        print("Footnote", footnote);
        print("bare HTTP", direct);
        System.out.printf(
                Locale.ROOT, "overhead: %.1f ms to the first token, %.2f %% in rate; %d connections%n",
                medianFirst(footnote) - medianFirst(direct),
                100 * (1 - medianRate(footnote) / medianRate(direct)), server.connections());
        ollama.close();
        executor.close();
        server.close();
        bare.close();
    }

    /** Sends tokens at a fixed rate, regardless of the time that each write takes. */
    private static void stream(OllamaExchange exchange) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < TOKENS; i++) {
            long due = start + (long) (i * NANOS_PER_SECOND / TOKENS_PER_SECOND);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            ScriptedChats.words(exchange, i % 20 == 19 ? " tree [" + (1 + i / 20 % 8) + "]." : " word");
        }
        exchange.line(ScriptedChats.done("stop", 1000, TOKENS));
        exchange.end();
    }

    private Run throughFootnote() throws InterruptedException {
        OllamaLanguageModels models = new OllamaLanguageModels(
                ollama, new HostMachine(16_000_000_000L), () -> new ModelChoice("llama3.2", 0, false, false, Set.of()));
        AnswerSteps steps = new AnswerSteps(
                new AnswerSearch(notes, notes), models, new AnswerChecker(new WordEmbedder(), notes),
                new QuoteWriter(new WordEmbedder(), notes), () -> true);
        Answerer answerer = new ModelAnswerer(steps, executor);
        Clock clock = new Clock();
        answerer.ask(
                new Question("How does an AVL tree keep its balance?", List.of(), Scope.all()),
                event -> {
                    if (event instanceof AnswerEvent.Found) {
                        clock.begin();
                    } else if (event instanceof AnswerEvent.Token) {
                        clock.tick();
                    }
                }).await();
        return clock.run();
    }

    private Run directly(String request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(server.address() + "/api/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build();
        Clock clock = new Clock();
        HttpResponse<Stream<String>> response = bare.send(post, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            for (Iterator<String> line = lines.iterator(); line.hasNext(); line.next()) {
                clock.tick();
            }
        }
        return clock.run();
    }

    /** Records the times of tokens. The rate is that of the tokens after the first. */
    private static final class Clock {

        private long start = System.nanoTime();
        private long first;
        private long last;

        void begin() {
            start = System.nanoTime();
        }

        void tick() {
            last = System.nanoTime();
            first = first == 0 ? last : first;
        }

        Run run() {
            return new Run((first - start) / NANOS_PER_MILLI, (TOKENS - 1) * NANOS_PER_SECOND / (last - first));
        }
    }

    private static void print(String name, List<Run> runs) {
        System.out.printf(
                Locale.ROOT, "%-10s first token %6.1f ms (median of %d), %6.2f tokens/s%n", name, medianFirst(runs),
                runs.size(), medianRate(runs));
    }

    private static double medianFirst(List<Run> runs) {
        return MeasurementSeries.of(runs, Run::firstMillis).median();
    }

    private static double medianRate(List<Run> runs) {
        return MeasurementSeries.of(runs, Run::tokensPerSecond).median();
    }
}
