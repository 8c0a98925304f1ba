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

/** Answers as a Redis of an older release does, as far as a check of the server asks. */
public final class PretendedRedisServer implements AutoCloseable {

    private final ServerSocket door;
    private final String version;

    private PretendedRedisServer(ServerSocket door, String version) {
        this.door = door;
        this.version = version;
    }

    public static PretendedRedisServer ofVersion(String version) throws IOException {
        ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        PretendedRedisServer server = new PretendedRedisServer(door, version);
        Thread.ofVirtual().name("pretended-redis").start(server::letIn);
        return server;
    }

    public String address() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    private void letIn() {
        while (true) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = guest.getOutputStream();
            for (List<String> command = command(in); !command.isEmpty(); command = command(in)) {
                out.write(answer(command).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            // The guest has seen enough.
        }
    }

    /** An array of bulk strings, as the Redis protocol has clients send commands; empty at the end. */
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
        door.close();
    }
}
