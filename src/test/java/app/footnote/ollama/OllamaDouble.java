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
 * An Ollama server for tests: an HTTP server on the loopback address that sends scripted responses in the format of
 * Ollama 0.33. It runs no model. Safe for use by several threads.
 */
public final class OllamaDouble implements AutoCloseable {

    /** Answers one request. */
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

    /** Adds models; {@link StandardModels} explains the names. */
    public OllamaDouble having(String... names) {
        List.of(names).forEach(models::add);
        return this;
    }

    /** Removes a model, as another program may. */
    public void removeModel(String name) {
        models.remove(name);
    }

    /** Replaces all models by newer versions. */
    public void renewModels() {
        models.renew();
    }

    /** Sets the script for later requests to the path. */
    public OllamaDouble on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    public OllamaAddress address() {
        return new OllamaAddress(URI.create("http://127.0.0.1:" + port), "");
    }

    /** A client with short timeouts. */
    public OllamaClient client(Executor executor) {
        OllamaTimeouts timeouts = new OllamaTimeouts(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(400));
        return new OllamaClient(() -> List.of(address()), new OllamaInstallation(Map.of("PATH", "")), timeouts,
                executor);
    }

    /** The bodies of the requests to the path, oldest first. */
    public List<JsonNode> asked(String path) {
        return exchanges.stream().filter(exchange -> exchange.path().equals(path)).map(OllamaExchange::body).toList();
    }

    public List<OllamaExchange> exchanges(String path) {
        return exchanges.stream().filter(exchange -> exchange.path().equals(path)).toList();
    }

    /** The number of connections that were opened. */
    public int connections() {
        return accepted.get();
    }

    /** Stops the server as a kill does: closes the socket and all connections. */
    public synchronized void stop() {
        try {
            if (server != null && accepting != null) {
                server.close();
                // A socket accepts one more connection while a thread waits for it.
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
            // The socket was closed.
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
            // The client or the test has closed the connection.
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
