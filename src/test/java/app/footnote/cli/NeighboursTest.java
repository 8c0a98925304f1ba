package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {

    @Test
    void findsOllamaWhereItsVariableSaysWithOrWithoutScheme() throws Exception {
        HttpServer server = ollama("{\"version\":\"0.9.1\"}");
        try {
            String address = "127.0.0.1:" + server.getAddress().getPort();
            for (String host : new String[]{address, "http://" + address, "http://" + address + "/"}) {
                assertThat(new Neighbours(Map.of("OLLAMA_HOST", host)).ollama().found()).as(host)
                        .startsWith("0.9.1 runs at http://" + address);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void tellsOllamaFromSomethingElse() throws Exception {
        HttpServer server = ollama("{\"hello\":\"world\"}");
        try {
            Finding finding = new Neighbours(Map.of("OLLAMA_HOST", "127.0.0.1:" + server.getAddress().getPort()))
                    .ollama();

            assertThat(finding.state()).isEqualTo(Finding.State.ABSENT);
            assertThat(finding.found()).startsWith("something else answers");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void countsAbsentServicesAsNoTrouble() throws Exception {
        InetSocketAddress nobody = freePort();
        Neighbours neighbours = new Neighbours(Map.of("OLLAMA_HOST", "127.0.0.1:" + nobody.getPort(), "PATH", ""));

        assertThat(neighbours.ollama().state()).isEqualTo(Finding.State.ABSENT);
        assertThat(neighbours.redis(nobody).state()).isEqualTo(Finding.State.ABSENT);
        assertThat(neighbours.tesseract().state()).isEqualTo(Finding.State.ABSENT);
    }

    @Test
    void standsANonsenseAddress() throws Exception {
        assertThat(new Neighbours(Map.of("OLLAMA_HOST", "no such host!")).ollama().found()).isNotEmpty();
    }

    @Test
    void findsARedisThatWantsAPassword() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = Thread.ofVirtual()
                    .start(() -> answerOnce(server, "-NOAUTH Authentication required.\r\n"));

            Finding finding = new Neighbours(Map.of()).redis((InetSocketAddress) server.getLocalSocketAddress());

            assertThat(finding.state()).isEqualTo(Finding.State.GOOD);
            answering.join();
        }
    }

    @Test
    void findsTesseractOnThePath(@TempDir Path folder) throws Exception {
        Path program = Files.createFile(folder.resolve("tesseract"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(new Neighbours(Map.of("PATH", folder.toString())).tesseract().found()).startsWith(
                program.toString());
    }

    private static HttpServer ollama(String version) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/version",
                exchange -> {
                    byte[] body = version.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static InetSocketAddress freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return (InetSocketAddress) socket.getLocalSocketAddress();
        }
    }

    private static void answerOnce(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
