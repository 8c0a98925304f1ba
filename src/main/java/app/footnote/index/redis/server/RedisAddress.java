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
 * Where a Redis keeps a library, and as whom it is asked.
 *
 * @param database the number of the database; 0 in a cluster, which has no other
 * @param library the library's name, by which several share a server
 */
public record RedisAddress(Place place, Encryption encryption, Login login, int database, String library) {

    public static final String STANDARD_LIBRARY = "footnote";

    static final int PORT = 6379;
    static final int SENTINEL_PORT = 26_379;

    private static final int FOLDER_DIGITS = 12;

    /** The server or servers that are spoken to. */
    public sealed interface Place {

        /** One server on the network. */
        record Server(Node node) implements Place {
        }

        /** One server on this computer, through a socket in the file system. */
        record Socket(Path file) implements Place {
        }

        /** A cluster, found through any of its nodes. */
        record Cluster(List<Node> nodes) implements Place {
        }

        /** Whichever server the sentinels say is the master of this name. */
        record Sentinel(List<Node> nodes, String master) implements Place {
        }
    }

    /** A host and its port. */
    public record Node(String host, int port) {

        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** Whether others on the network can listen. */
    public sealed interface Encryption {

        /** They can. */
        record None() implements Encryption {
        }

        /**
         * They cannot, and the server proves who it is.
         *
         * @param authority a PEM file with the certificates to trust; empty for those that Java trusts anyway
         */
        record Tls(Optional<Path> authority) implements Encryption {
        }
    }

    /** @param user empty for the server's default user */
    public record Login(String user, Optional<RedisPassword> password) {
    }

    /** The Redis that a student's own computer would have. */
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
     * {@code redis+unix:///path/of/the.sock[?db=database]}. The scheme and what the parts mean are those of the URIs
     * registered with IANA as {@code redis} and {@code rediss}.
     *
     * @throws IndexException with {@link IndexException.Kind#ADDRESS} if it is none; no part of a password is in the
     * message
     */
    public static RedisAddress parse(String text) throws IndexException {
        return new RedisAddressParser(text).address();
    }

    /** Whether a text looks as if it were meant to be such an address. */
    public static boolean looksLikeAddress(String text) {
        return text.matches("(?i)\\s*redis[a-z+]*:.*");
    }

    /** The same with a password in place of whatever it had. */
    public RedisAddress with(RedisPassword password) {
        return new RedisAddress(place, encryption, new Login(login.user, Optional.of(password)), database, library);
    }

    /** The server's name for messages: hosts or file, nothing else. */
    public String host() {
        return switch (place) {
            case Place.Server(Node node) -> node.toString();
            case Place.Socket(Path file) -> file.toString();
            case Place.Cluster(List<Node> nodes) -> joined(nodes);
            case Place.Sentinel(List<Node> nodes, String master) -> master + " (sentinels " + joined(nodes) + ")";
        };
    }

    /**
     * Whether what is sent there stays on this computer. Looks names up, so it may take a while. A name that is not
     * known is taken to be another computer's.
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

    /** A name for a folder that belongs to this library of this server, whoever asks for it and with what. */
    public String folderName() {
        RedisAddress bare = new RedisAddress(
                place, new Encryption.None(), new Login("", Optional.empty()), database, library);
        return library + "-" + Sha256.of(bare.toString()).substring(0, FOLDER_DIGITS);
    }

    private static String joined(List<Node> nodes) {
        return nodes.stream().map(Node::toString).collect(Collectors.joining(","));
    }

    /** The address without its password, so that it may be shown, logged and kept in the settings. */
    @Override
    public String toString() {
        return RedisAddressWriter.text(this);
    }
}
