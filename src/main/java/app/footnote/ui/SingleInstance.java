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
 * Lets only one window be open. A second process asks the first, which has the library open, to come to the front and
 * to add the files of the second one. It connects to a Unix domain socket in Footnote's folder, which other users
 * cannot access, and writes the number of files and the absolute path of each. Safe for use by several threads.
 */
final class SingleInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private final ServerSocketChannel server;
    private final Path socket;

    private SingleInstance(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /** Sends notes to the process whose window is open; returns whether there is one. */
    static boolean notifyRunning(Path socket, List<Path> notes) {
        if (Files.notExists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
            out.writeInt(notes.size());
            for (Path note : notes) {
                out.writeUTF(note.toString());
            }
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notListening) {
            return false;
        }
    }

    /**
     * Starts listening on the socket. A socket file that a crashed process has left is replaced.
     *
     * @param executor runs the listener on one thread until it is closed
     * @param onNotes receives the notes of each other process, on that thread
     */
    static SingleInstance open(Path socket, Executor executor, Consumer<List<Path>> onNotes) throws IOException {
        Files.createDirectories(socket.toAbsolutePath().getParent());
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw new IOException("Cannot listen on " + socket, e);
        }
        SingleInstance instance = new SingleInstance(server, socket);
        executor.execute(() -> instance.acceptConnections(onNotes));
        return instance;
    }

    private void acceptConnections(Consumer<List<Path>> onNotes) {
        try {
            while (server.isOpen()) {
                try (SocketChannel client = server.accept()) {
                    onNotes.accept(notes(client));
                }
            }
        } catch (AsynchronousCloseException closed) {
            LOG.debug("The socket was closed");
        } catch (IOException e) {
            LOG.warn("A second start will no longer bring this window to the front", e);
        }
    }

    /** The notes that a client sends; empty if it disconnects early. */
    private static List<Path> notes(SocketChannel client) {
        List<Path> notes = new ArrayList<>();
        try {
            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
            int count = in.readInt();
            while (notes.size() < count) {
                notes.add(Path.of(in.readUTF()));
            }
            return notes;
        } catch (IOException e) {
            LOG.warn("Another process connected and sent no notes", e);
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
