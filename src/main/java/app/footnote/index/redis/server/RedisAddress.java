package app.footnote.index.redis.server;

import app.footnote.files.Sha256;
import app.footnote.index.IndexException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of a library on a Redis server, with the login. Immutable.
 *
 * @param database the number of the database; 0 in a cluster, which has no others
 * @param library the name of the library, so that several libraries can share a server
 */
public record RedisAddress(Place place, Encryption encryption, Login login, int database, String library) {

    public static final String STANDARD_LIBRARY = "footnote";

    static final int PORT = 6379;
    static final int SENTINEL_PORT = 26_379;

    private static final int FOLDER_DIGITS = 12;

    /** The server or servers to connect to. */
    public sealed interface Place {

        /** A server on the network. */
        record Server(Node node) implements Place {
        }

        /** A server on this computer, reached through a Unix domain socket. */
        record Socket(Path file) implements Place {
        }

        /** A cluster, reached through any of its nodes. */
        record Cluster(List<Node> nodes) implements Place {
        }

        /** The server that the sentinels report as the master with this name. */
        record Sentinel(List<Node> nodes, String master) implements Place {
        }
    }

    /** A host and a port. */
    public record Node(String host, int port) {

        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** Whether the connection is encrypted. */
    public sealed interface Encryption {

        /** No encryption. */
        record None() implements Encryption {
        }

        /**
         * TLS, with a check of the server's certificate.
         *
         * @param authority a PEM file with the certificates to trust; empty for the certificates that Java trusts
         */
        record Tls(Optional<Path> authority) implements Encryption {
        }
    }

    /** @param user the user's name; empty for the default user */
    public record Login(String user, Optional<RedisPassword> password) {
    }

    /** The default address of a server on this computer. */
    public static RedisAddress onThisComputer() {
        return new RedisAddress(
                new Place.Server(new Node("127.0.0.1", PORT)), new Encryption.None(), new Login("", Optional.empty()),
                0, STANDARD_LIBRARY);
    }

    /**
     * Reads an address as {@link #toString} writes it:
     * {@code redis://[user[:password]@]host[:port][/database][?library=NAME&ca=FILE]}, with {@code rediss} for TLS;
     * {@code redis+cluster://host[:port][,host[:port]...]};
     * {@code redis+sentinel://host[:port][,...]/master[/database]};
     * {@code redis+unix:///path/of/the.sock[?db=database]}. The meaning of the parts is that of the URI schemes
     * {@code redis} and {@code rediss}, which are registered with IANA.
     *
     * @throws IndexException of kind {@link IndexException.Kind#ADDRESS} if the address is malformed; the failure never
     * contains a part of a password
     */
    public static RedisAddress parse(String text) throws IndexException {
        return new RedisAddressParser(text).address();
    }

    /** The same address with another password. */
    public RedisAddress with(RedisPassword password) {
        return new RedisAddress(place, encryption, new Login(login.user, Optional.of(password)), database, library);
    }

    /** The hosts or the socket, without login, for messages. */
    public String host() {
        return switch (place) {
            case Place.Server(Node node) -> node.toString();
            case Place.Socket(Path file) -> file.toString();
            case Place.Cluster(List<Node> nodes) -> joined(nodes);
            case Place.Sentinel(List<Node> nodes, String master) -> master + " (sentinels " + joined(nodes) + ")";
        };
    }

    /**
     * Whether the server runs on this computer. Resolves host names, which may take a while. A host that cannot be
     * resolved counts as another computer.
     */
    public boolean isThisComputer() {
        return switch (place) {
            case Place.Server(Node node) -> isThisComputer(node);
            case Place.Socket _ -> true;
            case Place.Cluster(List<Node> nodes) -> nodes.stream().allMatch(RedisAddress::isThisComputer);
            case Place.Sentinel(List<Node> nodes, String _) -> nodes.stream().allMatch(RedisAddress::isThisComputer);
        };
    }

    private static boolean isThisComputer(Node node) {
        try {
            return InetAddress.getByName(node.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A folder name for this library on this server, which does not depend on login and encryption. */
    public String folderName() {
        RedisAddress plain = new RedisAddress(
                place, new Encryption.None(), new Login("", Optional.empty()), database, library);
        return library + "-" + Sha256.of(plain.toString()).substring(0, FOLDER_DIGITS);
    }

    private static String joined(List<Node> nodes) {
        return nodes.stream().map(Node::toString).collect(Collectors.joining(","));
    }

    /** The address without its password, so that it may be shown, logged and saved. */
    @Override
    public String toString() {
        return RedisAddressWriter.text(this);
    }
}
