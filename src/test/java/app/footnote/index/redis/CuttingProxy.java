package app.footnote.index.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server, and cuts all connections when a chosen number of bytes has gone through. */
final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER_BYTES = 1024;

    private final ServerSocket door;
    private final int serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong untilCut = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong cuts = new AtomicLong();

    private CuttingProxy(ServerSocket door, int serverPort) {
        this.door = door;
        this.serverPort = serverPort;
    }

    static CuttingProxy to(RedisServer server) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CuttingProxy proxy = new CuttingProxy(door, server.port());
        Thread.ofVirtual().name("proxy").start(proxy::letIn);
        return proxy;
    }

    String address() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    /** Cuts once, so many bytes from now on, whichever way they go. */
    void cutAfter(long bytes) {
        untilCut.set(bytes);
    }

    /** How often it has cut. */
    long cuts() {
        return cuts.get();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException nobodyThere) {
                // Closed, or the server is away: the client finds out by itself.
            }
        }
    }

    private void join(Socket client) throws IOException {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pass(client, server));
            Thread.ofVirtual().start(() -> pass(server, client));
        } catch (IOException away) {
            client.close();
            throw away;
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (untilCut.addAndGet(-n) <= 0) {
                    cut();
                    return;
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException cut) {
            // The other side is closed with this one.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void cut() {
        if (untilCut.get() <= 0) {
            untilCut.set(Long.MAX_VALUE);
            cuts.incrementAndGet();
            sockets.forEach(CuttingProxy::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        sockets.forEach(CuttingProxy::close);
    }
}
