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
 * A Redis 8 server for a test class, on a free port of the loopback address and with its own folder. In a static field
 * with {@code @RegisterExtension} it runs as long as the tests of the class; otherwise the test starts and closes it. A
 * durable server writes data to the disk before it answers, so that a killed server still has the data after a restart.
 */
public final class RedisServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int START_TIMEOUT_SECONDS = 60;
    private static final int MAX_ATTEMPTS = 5;

    private final List<String> settings;
    private @Nullable Path folder;
    private @Nullable Process process;
    private int port;
    private int busPort;

    private RedisServer(List<String> settings) {
        this.settings = List.copyOf(settings);
    }

    /** A server that writes each change to an append-only file. */
    public static RedisServer durable() {
        return with("appendonly yes", "save \"\"");
    }

    /**
     * @param settings lines of redis.conf; {@code $folder}, {@code $port} and {@code $bus} are replaced by the server's
     * folder and ports
     */
    public static RedisServer with(String... settings) {
        return new RedisServer(List.of(settings));
    }

    /** A sentinel for a server, with the name "mymaster" as in the documentation of Redis. */
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

    /** Starts the server on a free port, and waits until it is ready. */
    public RedisServer start() throws IOException, InterruptedException {
        Path program = RedisProgram.require();
        folder = Files.createTempDirectory("redis");
        for (int i = 1;; i++) {
            port = freePort();
            busPort = freePort();
            try {
                run(program);
                return this;
            } catch (IOException e) {
                // Another program may have taken the port meanwhile.
                if (i == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Starts the server again on the same port and with the same folder. */
    public void restart() throws IOException, InterruptedException {
        run(RedisProgram.require());
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
            // A child process that rewrites the file would outlive a killed server and write to the deleted folder.
            lines.add("auto-aof-rewrite-percentage 0");
        }
        settings.forEach(line -> lines.add(withValues(line)));
        return lines;
    }

    private String withValues(String line) {
        return line.replace("$folder", folder().toString())
                .replace("$port", String.valueOf(port))
                .replace("$bus", String.valueOf(busPort));
    }

    private static void awaitReadiness(Process server) throws IOException, InterruptedException {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("redis-output").start(() -> readOutput(server, ready));
        try {
            ready.get(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            server.destroyForcibly().waitFor();
            throw new IOException("Redis did not start", e);
        }
    }

    /** Reads all output, because the server blocks if its output is not read. */
    private static void readOutput(Process server, CompletableFuture<Void> ready) {
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader = server.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains("Ready to accept connections") || line.contains("Sentinel ID is")) {
                    ready.complete(null);
                }
                if (!ready.isDone()) {
                    output.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            output.append(e);
        }
        ready.completeExceptionally(new IOException("Its output: " + output));
    }

    public int port() {
        return port;
    }

    public HostAndPort hostAndPort() {
        return new HostAndPort(HOST, port);
    }

    /** The address of the server for {@code RedisAddress}. */
    public String address() {
        return "redis://" + HOST + ":" + port;
    }

    /** The port for the other servers of a cluster. */
    int busPort() {
        return busPort;
    }

    /** The server's folder, which is deleted when the server is closed. */
    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("The server was never started");
        }
        return folder;
    }

    /** A client without credentials; the caller closes it. */
    public RedisClient client() {
        return RedisClient.create(hostAndPort());
    }

    /** Empties all databases. */
    public void flush() {
        try (RedisClient client = client()) {
            client.flushAll();
        }
    }

    /** Kills the server ({@code kill -9}). */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Suspends the server with its connections open, until {@link #resume()}. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void resume() throws IOException, InterruptedException {
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
