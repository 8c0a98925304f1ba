package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress.Encryption;
import app.footnote.index.redis.server.RedisAddress.Login;
import app.footnote.index.redis.server.RedisAddress.Node;
import app.footnote.index.redis.server.RedisAddress.Place;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a student writes it, taken apart. What it complains of is never quoted: a password with a slash in it
 * may stand anywhere.
 */
final class RedisAddressParser {

    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>[a-z+]+)://(?:(?<login>[^/?]*)@)?(?<hosts>[^/?]*)(?<path>/[^?]*)?(?:\\?(?<query>.*))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NODE = Pattern.compile("(?<host>\\[[^]]+]|[^:\\[\\]]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern LIBRARY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Set<String> QUERIES = Set.of("library", "ca", "db");
    private static final int LAST_PORT = 65_535;

    private final Matcher parts;
    private final String scheme;
    private final Map<String, String> query;

    RedisAddressParser(String text) throws IndexException {
        parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong("It has to look like redis://host:6379.");
        }
        if (part("path").contains("@") || part("query").contains("@")) {
            throw wrong("Write the special characters of a password as %xx, such as %2F for a slash and %40 for an @.");
        }
        scheme = part("scheme").toLowerCase(Locale.ROOT);
        query = query(part("query"));
    }

    RedisAddress address() throws IndexException {
        return new RedisAddress(
                place(), encryption(), login(), database(),
                named(query.getOrDefault("library", RedisAddress.STANDARD_LIBRARY)));
    }

    private Place place() throws IndexException {
        return switch (scheme.replaceFirst("^rediss", "redis")) {
            case "redis" -> new Place.Server(oneNode());
            case "redis+unix" -> new Place.Socket(socket());
            case "redis+cluster" -> new Place.Cluster(nodes(RedisAddress.PORT));
            case "redis+sentinel" -> new Place.Sentinel(nodes(RedisAddress.SENTINEL_PORT), master());
            default -> throw wrong(
                    "It has to start with redis://, rediss://, redis+unix://, redis+cluster:// or redis+sentinel://.");
        };
    }

    private Encryption encryption() throws IndexException {
        Optional<Path> authority = Optional.ofNullable(query.get("ca")).map(Path::of);
        if (scheme.startsWith("rediss")) {
            return new Encryption.Tls(authority);
        }
        if (authority.isPresent()) {
            throw wrong("A certificate (ca=) goes with rediss:// only.");
        }
        return new Encryption.None();
    }

    private Login login() throws IndexException {
        String login = part("login");
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        Optional<RedisPassword> password = colon < 0
                ? Optional.empty()
                : Optional.of(new RedisPassword(decoded(login.substring(colon + 1))));
        return new Login(decoded(user), password);
    }

    private int database() throws IndexException {
        List<String> path = path();
        String number = switch (scheme.replaceFirst("^rediss", "redis")) {
            case "redis+unix" -> query.getOrDefault("db", "");
            case "redis+sentinel" -> path.size() > 1 ? path.get(1) : "";
            default -> path.isEmpty() ? "" : path.getFirst();
        };
        if (!number.matches("\\d{0,5}")) {
            throw wrong("What stands after the last slash has to be the number of a database, such as 0.");
        }
        int database = number.isEmpty() ? 0 : Integer.parseInt(number);
        if (database != 0 && scheme.endsWith("+cluster")) {
            throw wrong("A cluster has no other database than 0.");
        }
        return database;
    }

    private Node oneNode() throws IndexException {
        List<Node> nodes = nodes(RedisAddress.PORT);
        if (nodes.size() > 1) {
            throw wrong("Several hosts make a cluster, redis+cluster://, or sentinels, redis+sentinel://.");
        }
        return nodes.getFirst();
    }

    private List<Node> nodes(int usualPort) throws IndexException {
        List<Node> nodes = new ArrayList<>();
        for (String text : part("hosts").split(",", -1)) {
            Matcher node = NODE.matcher(text);
            if (!node.matches()) {
                throw wrong("A host has to be a name or number, perhaps with a port: redis://host:6379.");
            }
            int port = node.group("port") == null ? usualPort : Integer.parseInt(node.group("port"));
            if (port < 1 || port > LAST_PORT) {
                throw wrong("A port has to be a number from 1 to " + LAST_PORT + ".");
            }
            nodes.add(new Node(node.group("host").replaceAll("[\\[\\]]", ""), port));
        }
        return List.copyOf(nodes);
    }

    private Path socket() throws IndexException {
        if (!part("hosts").isEmpty() || part("path").length() < 2) {
            throw wrong("A socket is named by its path with three slashes: redis+unix:///run/redis/redis.sock.");
        }
        if (scheme.startsWith("rediss")) {
            throw wrong("A socket on this computer needs no TLS: write redis+unix://.");
        }
        return Path.of(decoded(part("path")));
    }

    private String master() throws IndexException {
        if (path().isEmpty()) {
            throw wrong("Sentinels have to be told the master's name: redis+sentinel://host:26379/mymaster.");
        }
        return decoded(path().getFirst());
    }

    private List<String> path() {
        return List.of(part("path").split("/")).stream().filter(step -> !step.isEmpty()).toList();
    }

    private Map<String, String> query(String text) throws IndexException {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || !QUERIES.contains(pair.substring(0, equals))) {
                throw wrong(
                        "After the question mark only library=NAME, ca=FILE and, for a socket, db=NUMBER are known.");
            }
            values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
        }
        return Map.copyOf(values);
    }

    private static String named(String library) throws IndexException {
        if (!LIBRARY.matcher(library).matches()) {
            throw wrong("A library's name has at most 64 letters, digits, dots, hyphens and underscores.");
        }
        return library;
    }

    private String part(String name) {
        return parts.group(name) == null ? "" : parts.group(name);
    }

    private static String decoded(String text) throws IndexException {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong("A percent sign has to be written as %25.");
        }
    }

    private static IndexException wrong(String why) {
        return new IndexException(IndexException.Kind.ADDRESS, "That is no address of a Redis. " + why);
    }
}
