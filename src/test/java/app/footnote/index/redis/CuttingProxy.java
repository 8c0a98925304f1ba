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

/** A proxy that cuts all connections after a number of bytes. */
final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER_BYTES = 1024;

    private final ServerSocket serverSocket;
    private final int serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong untilCut = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong cuts = new AtomicLong();

    private CuttingProxy(ServerSocket serverSocket, int serverPort) {
        this.serverSocket = serverSocket;
        this.serverPort = serverPort;
    }

    static CuttingProxy to(RedisServer server) throws IOException {
        ServerSocket serverSocket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CuttingProxy proxy = new CuttingProxy(serverSocket, server.port());
        Thread.ofVirtual().name("proxy").start(proxy::acceptConnections);
        return proxy;
    }

    String address() {
        return "redis://127.0.0.1:" + serverSocket.getLocalPort();
    }

    /** Cuts once after this number of bytes, in both directions together. */
    void cutAfter(long bytes) {
        untilCut.set(bytes);
    }

    /** The number of cuts. */
    long cuts() {
        return cuts.get();
    }

    private void acceptConnections() {
        while (!serverSocket.isClosed()) {
            try {
                connect(serverSocket.accept());
            } catch (IOException failure) {
                // The proxy is closed, or the server is unreachable; the client notices it.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(server);
            Thread.ofVirtual().start(() -> transfer(client, server));
            Thread.ofVirtual().start(() -> transfer(server, client));
        } catch (IOException unreachable) {
            client.close();
            throw unreachable;
        }
    }

    private void transfer(Socket from, Socket to) {
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
            // Both connections are closed.
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
        serverSocket.close();
        sockets.forEach(CuttingProxy::close);
    }
}
