package app.footnote.index.redis;

import app.footnote.files.FileTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/**
 * A real Redis 8 of a test class's own, on a free port of this computer's loopback address and with a folder that goes
 * with it. Registered with {@code @RegisterExtension} in a static field it runs as long as the class; by hand it is
 * started and closed. What it was told is on disk when it answers, so that a killed server comes back with it.
 */
public final class RedisServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 60;
    private static final int PORTS_TO_TRY = 5;

    private final List<String> settings;
    private @Nullable Path folder;
    private @Nullable Process process;
    private int port;
    private int busPort;

    private RedisServer(List<String> settings) {
        this.settings = List.copyOf(settings);
    }

    /** Keeps what it is told in an append-only file, and is set up by nothing else. */
    public static RedisServer durable() {
        return with("appendonly yes", "save \"\"");
    }

    /**
     * @param settings lines of redis.conf; {@code $folder}, {@code $port} and {@code $bus} stand for the server's own
     */
    public static RedisServer with(String... settings) {
        return new RedisServer(List.of(settings));
    }

    /** Watches over a server, under the name that its documents use. */
    public static RedisServer sentinelOf(RedisServer master) {
        return with("sentinel monitor mymaster " + HOST + " " + master.port() + " 1");
    }

    private boolean isSentinel() {
        return settings.stream().anyMatch(line -> line.startsWith("sentinel "));
    }

    private boolean isEncrypted() {
        return settings.stream().anyMatch(line -> line.startsWith("tls-port "));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        close();
    }

    /** Starts the server for the first time, on a port that is free, and waits until it answers. */
    public RedisServer start() throws IOException, InterruptedException {
        Path program = RedisProgram.needed();
        folder = Files.createTempDirectory("redis");
        for (int i = 1;; i++) {
            port = freePort();
            busPort = freePort();
            try {
                run(program);
                return this;
            } catch (IOException e) {
                // Another program may have taken the port between finding it and listening there.
                if (i == PORTS_TO_TRY) {
                    throw e;
                }
            }
        }
    }

    /** Starts the server again, at the same port and with what lies in its folder. */
    public void startAgain() throws IOException, InterruptedException {
        run(RedisProgram.needed());
    }

    private void run(Path program) throws IOException, InterruptedException {
        Path configuration = folder().resolve("redis.conf");
        Files.write(configuration, configuration());
        List<String> command = new ArrayList<>(List.of(program.toString(), configuration.toString()));
        if (isSentinel()) {
            command.add("--sentinel");
        }
        Process started = new ProcessBuilder(command)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        process = started;
        awaitReadiness(started);
    }

    private List<String> configuration() {
        List<String> lines = new ArrayList<>(List.of("bind " + HOST, "dir " + folder()));
        lines.add("port " + (isEncrypted() ? 0 : port));
        if (!isSentinel()) {
            // A child that rewrites the file would outlive a killed server, and write to a folder that is being
            // deleted.
            lines.add("auto-aof-rewrite-percentage 0");
        }
        settings.forEach(line -> lines.add(filledIn(line)));
        return lines;
    }

    private String filledIn(String line) {
        return line.replace("$folder", folder().toString())
                .replace("$port", String.valueOf(port))
                .replace("$bus", String.valueOf(busPort));
    }

    private static void awaitReadiness(Process server) throws IOException, InterruptedException {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("redis-output").start(() -> readOutput(server, ready));
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            server.destroyForcibly().waitFor();
            throw new IOException("Redis did not start", e);
        }
    }

    /** Reads to the end, because a server whose output nobody reads stands still. */
    private static void readOutput(Process server, CompletableFuture<Void> ready) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = server.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("Ready to accept connections") || line.contains("Sentinel ID is")) {
                    ready.complete(null);
                }
                if (!ready.isDone()) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        ready.completeExceptionally(new IOException("It said: " + said));
    }

    public int port() {
        return port;
    }

    public HostAndPort hostAndPort() {
        return new HostAndPort(HOST, port);
    }

    /** Where the server listens, as a student would write it. */
    public String address() {
        return "redis://" + HOST + ":" + port;
    }

    /** Where the other servers of its cluster reach it, if its settings speak of {@code $bus}. */
    int busPort() {
        return busPort;
    }

    /** The server's own folder; it goes when the server is closed. */
    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("The server was never started");
        }
        return folder;
    }

    /** A client without credentials, for the test's own looks at the server; to be closed. */
    public RedisClient client() {
        return RedisClient.create(hostAndPort());
    }

    /** Empties all databases. */
    public void flush() {
        try (RedisClient client = client()) {
            client.flushAll();
        }
    }

    /** Ends the server as a power cut would ({@code kill -9}). */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Stops the server where it stands, connections open, until {@link #goOn()}. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(running().pid())).inheritIO().start();
        if (kill.waitFor() != 0) {
            throw new IOException("The server could not be sent " + name);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("The server was never started");
        }
        return process;
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            kill();
        }
        if (folder != null) {
            FileTree.delete(folder);
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
