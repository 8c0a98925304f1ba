package app.footnote.index.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers the commands of the server check as an older release of Redis does. */
public final class PretendedRedisServer implements AutoCloseable {

    private final ServerSocket serverSocket;
    private final String version;

    private PretendedRedisServer(ServerSocket serverSocket, String version) {
        this.serverSocket = serverSocket;
        this.version = version;
    }

    public static PretendedRedisServer ofVersion(String version) throws IOException {
        ServerSocket serverSocket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        PretendedRedisServer server = new PretendedRedisServer(serverSocket, version);
        Thread.ofVirtual().name("pretended-redis").start(server::acceptConnections);
        return server;
    }

    public String address() {
        return "redis://127.0.0.1:" + serverSocket.getLocalPort();
    }

    private void acceptConnections() {
        while (true) {
            try {
                Socket client = serverSocket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            for (List<String> command = command(in); !command.isEmpty(); command = command(in)) {
                out.write(answer(command).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            // The client has closed the connection.
        }
    }

    /** Reads a command, which is an array of bulk strings in the Redis protocol; empty at the end. */
    private static List<String> command(BufferedReader in) throws IOException {
        List<String> words = new ArrayList<>();
        String header = in.readLine();
        for (int i = header == null ? 0 : Integer.parseInt(header.substring(1)); i > 0; i--) {
            in.readLine();
            words.add(in.readLine());
        }
        return words;
    }

    private String answer(List<String> command) {
        return switch (command.getFirst().toUpperCase(Locale.ROOT)) {
            case "HELLO" -> "-ERR unknown command 'HELLO'\r\n";
            case "INFO" -> bulk("redis_version:" + version + "\r\nrole:master\r\naof_enabled:1\r\n");
            case "COMMAND" -> "*1\r\n*-1\r\n";
            case "CONFIG" -> "*2\r\n" + bulk("save") + bulk("3600 1");
            case "PING" -> "+PONG\r\n";
            default -> "+OK\r\n";
        };
    }

    private static String bulk(String text) {
        return "$" + text.length() + "\r\n" + text + "\r\n";
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
    }
}
