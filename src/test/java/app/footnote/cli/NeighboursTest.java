package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    void countsAbsentServicesAsNoTrouble() throws Exception {
        InetSocketAddress nobody = freePort();
        Neighbours neighbours = new Neighbours(Map.of("PATH", ""));

        assertThat(neighbours.redis(nobody).state()).isEqualTo(Finding.State.ABSENT);
        assertThat(neighbours.tesseract().state()).isEqualTo(Finding.State.ABSENT);
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
