package app.footnote.ui;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a second start of the program tells the first, which has the library open, to come to the front and to add the
 * files that the second was given. It connects to a socket that lies among Footnote's files, so that nobody else on the
 * computer can ring, and writes how many files there are and the absolute path of each.
 */
final class SingleInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private final ServerSocketChannel server;
    private final Path socket;

    private SingleInstance(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /** Whether somebody is there and was told of these notes. */
    static boolean notifyRunning(Path socket, List<Path> notes) {
        if (Files.notExists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                DataOutputStream told = new DataOutputStream(Channels.newOutputStream(channel))) {
            told.writeInt(notes.size());
            for (Path note : notes) {
                told.writeUTF(note.toString());
            }
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
    static SingleInstance open(Path socket, Executor executor, Consumer<List<Path>> heard) throws IOException {
        Files.createDirectories(socket.toAbsolutePath().getParent());
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw new IOException("No doorbell at " + socket, e);
        }
        SingleInstance bell = new SingleInstance(server, socket);
        executor.execute(() -> bell.acceptConnections(heard));
        return bell;
    }

    private void acceptConnections(Consumer<List<Path>> heard) {
        try {
            while (server.isOpen()) {
                try (SocketChannel visitor = server.accept()) {
                    heard.accept(notes(visitor));
                }
            }
        } catch (AsynchronousCloseException closed) {
            LOG.debug("The doorbell is taken down");
        } catch (IOException e) {
            LOG.warn("A second start will no longer bring this window to the front", e);
        }
    }

    /** None if the visitor went away before it had said all. */
    private static List<Path> notes(SocketChannel visitor) {
        List<Path> notes = new ArrayList<>();
        try {
            DataInputStream told = new DataInputStream(Channels.newInputStream(visitor));
            int count = told.readInt();
            while (notes.size() < count) {
                notes.add(Path.of(told.readUTF()));
            }
            return notes;
        } catch (IOException e) {
            LOG.warn("Somebody rang and did not say why", e);
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
