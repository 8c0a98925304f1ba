package app.footnote.index.redis.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Connects to a server on this computer through a Unix domain socket. Immutable. */
record UnixSocketFactory(Path file, int connectMillis, int responseMillis) implements JedisSocketFactory {

    @Override
    public Socket createSocket() {
        try {
            AFUNIXSocket socket = AFUNIXSocket.newInstance();
            try {
                socket.connect(AFUNIXSocketAddress.of(file), connectMillis);
                socket.setSoTimeout(responseMillis);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        } catch (IOException e) {
            throw new JedisConnectionException("Failed to connect to " + file, e);
        }
    }
}
