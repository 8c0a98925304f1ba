package app.footnote.ui;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a second start of the program tells the first, which has the library open, to come to the front: a connection to
 * a socket that lies among Footnote's files, so that nobody else on the computer can ring. Nothing is said over it.
 */
final class Doorbell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final ServerSocketChannel server;
    private final Path socket;

    private Doorbell(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /** Whether somebody is there and was told. */
    static boolean ring(Path socket) {
        if (Files.notExists(socket)) {
            return false;
        }
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException nobodyIsThere) {
            return false;
        }
    }

    /**
     * From now on whoever rings there is heard. What a program that crashed has left there is replaced.
     *
     * @param heard is called on a thread of the executor's, which it keeps until the doorbell is closed
     */
    static Doorbell hang(Path socket, Executor executor, Runnable heard) throws IOException {
        Files.createDirectories(socket.toAbsolutePath().getParent());
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw new IOException("No doorbell at " + socket, e);
        }
        Doorbell bell = new Doorbell(server, socket);
        executor.execute(() -> bell.listen(heard));
        return bell;
    }

    private void listen(Runnable heard) {
        try {
            while (server.isOpen()) {
                server.accept().close();
                heard.run();
            }
        } catch (AsynchronousCloseException closed) {
            LOG.debug("The doorbell is taken down");
        } catch (IOException e) {
            LOG.warn("A second start will no longer bring this window to the front", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
