package app.footnote.index.redis.server;

import app.footnote.index.redis.server.RedisAddress.Encryption;
import app.footnote.index.redis.server.RedisAddress.Node;
import app.footnote.index.redis.server.RedisAddress.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an address as {@link RedisAddressParser} reads it, without the password. */
final class RedisAddressWriter {

    private RedisAddressWriter() {
    }

    static String text(RedisAddress address) {
        String user = address.login().user().isEmpty() ? "" : encoded(address.login().user()) + "@";
        return scheme(address) + "://" + user + hostsAndPath(address) + query(address);
    }

    private static String scheme(RedisAddress address) {
        String scheme = address.encryption() instanceof Encryption.Tls ? "rediss" : "redis";
        return scheme + switch (address.place()) {
            case Place.Server _ -> "";
            case Place.Socket _ -> "+unix";
            case Place.Cluster _ -> "+cluster";
            case Place.Sentinel _ -> "+sentinel";
        };
    }

    private static String hostsAndPath(RedisAddress address) {
        String database = address.database() == 0 ? "" : "/" + address.database();
        return switch (address.place()) {
            case Place.Server(Node node) -> node + database;
            case Place.Socket(Path file) -> encodedPath(file);
            case Place.Cluster(List<Node> nodes) -> joined(nodes);
            case Place.Sentinel(List<Node> nodes, String master) -> joined(nodes) + "/" + encoded(master) + database;
        };
    }

    private static String joined(List<Node> nodes) {
        return nodes.stream().map(Node::toString).collect(Collectors.joining(","));
    }

    private static String query(RedisAddress address) {
        List<String> options = new ArrayList<>();
        if (!address.library().equals(RedisAddress.STANDARD_LIBRARY)) {
            options.add("library=" + encoded(address.library()));
        }
        if (address.place() instanceof Place.Socket && address.database() != 0) {
            options.add("db=" + address.database());
        }
        if (address.encryption() instanceof Encryption.Tls(var authority) && authority.isPresent()) {
            options.add("ca=" + encodedPath(authority.get()));
        }
        return options.isEmpty() ? "" : "?" + String.join("&", options);
    }

    private static String encodedPath(Path file) {
        return encoded(file.toString()).replace("%2F", "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
