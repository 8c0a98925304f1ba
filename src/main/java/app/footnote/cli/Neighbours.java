package app.footnote.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for programs on this computer that go well with Footnote. It works without any of them.
 *
 * @param environment the process's environment variables
 */
record Neighbours(Map<String, String> environment) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REDIS_PORT = 6379;
    private static final String NOT_USED = "; Footnote does not use it yet";

    /** Whether a Redis server answers at its usual port. */
    Finding redis() {
        return redis(new InetSocketAddress(InetAddress.getLoopbackAddress(), REDIS_PORT));
    }

    Finding redis(InetSocketAddress address) {
        String where = address.getAddress().getHostAddress() + ":" + address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(1), StandardCharsets.US_ASCII);
            // "+PONG", or "-NOAUTH ..." from a server that wants a password (RESP, "Simple strings" and "errors").
            return answer.equals("+") || answer.equals("-")
                    ? Finding.good("Redis", "runs at " + where + NOT_USED)
                    : Finding.absent("Redis", "something else answers at " + where + NOT_USED);
        } catch (IOException e) {
            return Finding.absent("Redis", "does not run at " + where + NOT_USED);
        }
    }

    /** Whether Tesseract, which reads text off pictures, can be called. */
    Finding tesseract() {
        Optional<Path> program = Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(pathSeparator())))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(Path.of(folder, "tesseract"), Path.of(folder, "tesseract.exe")))
                .filter(Files::isExecutable)
                .findFirst();
        return program.map(file -> Finding.good("Tesseract", file + NOT_USED))
                .orElse(Finding.absent("Tesseract", "is not installed" + NOT_USED));
    }

    private static String pathSeparator() {
        return System.getProperty("path.separator");
    }
}
