package app.footnote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An Ollama for tests: a real HTTP server on this computer's loopback address that says what each test has it say, in
 * the forms in which a real one says it (observed on Ollama 0.33). It runs no model.
 */
public final class OllamaDouble implements AutoCloseable {

    /** How one request is answered. */
    @FunctionalInterface
    public interface Script {

        void answer(OllamaExchange exchange) throws Exception;
    }

    private final List<OllamaExchange> exchanges = new CopyOnWriteArrayList<>();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final StandardModels models = new StandardModels();
    private final int port;
    private @Nullable ServerSocket server;
    private @Nullable Thread accepting;

    public OllamaDouble() {
        port = listen(0);
        on("/", exchange -> exchange.text(200, "Ollama is running"));
        on("/api/version", exchange -> exchange.json(200, "{\"version\":\"0.33.0\"}"));
        on("/api/tags", exchange -> exchange.json(200, models.tags()));
        on("/api/show", exchange -> models.show(exchange));
        on("/api/delete", exchange -> models.delete(exchange));
        on("/api/embed", new ScriptedEmbeddings(512));
        on("/api/chat", ScriptedChats.saying("Nothing", " was", " scripted", "."));
    }

    /** Adds a model; see {@link StandardModels} for those that a test can name. */
    public OllamaDouble having(String... names) {
        List.of(names).forEach(models::add);
        return this;
    }

    /** Takes a model away, as another program may. */
    public void lose(String name) {
        models.remove(name);
    }

    /** Replaces all models by newer versions of the same names. */
    public void renewModels() {
        models.renew();
    }

    /** From now on requests to the path are answered so. */
    public OllamaDouble on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    public OllamaAddress address() {
        return new OllamaAddress(URI.create("http://127.0.0.1:" + port), "");
    }

    /** A client of it that is less patient than a student. */
    public OllamaClient client(Executor executor) {
        OllamaTimeouts patience = new OllamaTimeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(400));
        return new OllamaClient(() -> List.of(address()), new OllamaInstallation(Map.of("PATH", "")), patience,
                executor);
    }

    /** The bodies of the requests to the path, oldest first. */
    public List<JsonNode> asked(String path) {
        return exchanges.stream().filter(exchange -> exchange.path().equals(path)).map(OllamaExchange::body).toList();
    }

    public List<OllamaExchange> exchanges(String path) {
        return exchanges.stream().filter(exchange -> exchange.path().equals(path)).toList();
    }

    /** How many connections were opened since the beginning. */
    public int connections() {
        return accepted.get();
    }

    /** Ends it as a kill does: open connections are cut, and nobody listens any longer. */
    public synchronized void stop() {
        try {
            if (server != null && accepting != null) {
                server.close();
                // A socket that somebody still waits at takes one more connection.
                accepting.join();
            }
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Listens again at the same address. */
    public void start() {
        int _ = listen(port);
    }

    private synchronized int listen(int wanted) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            server = listening;
            accepting = Thread.ofVirtual().name("ollama-double").start(() -> accept(listening));
            return listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket connection = listening.accept();
                connection.setTcpNoDelay(true);
                accepted.incrementAndGet();
                connections.add(connection);
                Thread.ofVirtual().name("ollama-double-connection").start(() -> serve(connection));
            }
        } catch (IOException stopped) {
            // The end of listening.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (true) {
                OllamaExchange exchange = OllamaExchange.read(connection);
                exchanges.add(exchange);
                scripts.getOrDefault(exchange.path(), unknown -> unknown.text(404, "404 page not found"))
                        .answer(exchange);
                if (!exchange.keepsConnection()) {
                    return;
                }
            }
        } catch (IOException closed) {
            // The client has gone, or the test has cut the connection.
        } catch (Exception e) {
            throw new AssertionError("A script failed", e);
        } finally {
            connections.remove(connection);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
