package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisAddress.Encryption;
import app.footnote.index.redis.server.RedisAddress.Login;
import app.footnote.index.redis.server.RedisAddress.Node;
import app.footnote.index.redis.server.RedisAddress.Place;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
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
 * Parses an address as a student writes it. Failures never quote it, because a password with an unescaped slash may be
 * anywhere in it.
 */
final class RedisAddressParser {

    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>[a-z+]+)://(?:(?<login>[^/?]*)@)?(?<hosts>[^/?]*)(?<path>/[^?]*)?(?:\\?(?<query>.*))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NODE = Pattern.compile("(?<host>\\[[^]]+]|[^:\\[\\]]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern LIBRARY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Set<String> OPTIONS = Set.of("library", "ca", "db");
    private static final int MAX_PORT = 65_535;

    private final Matcher parts;
    private final String scheme;
    private final Map<String, String> options;

    RedisAddressParser(String text) throws IndexException {
        parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw malformed("index.address.form");
        }
        if (part("path").contains("@") || part("query").contains("@")) {
            throw malformed("index.address.at-sign");
        }
        scheme = part("scheme").toLowerCase(Locale.ROOT);
        options = options(part("query"));
    }

    RedisAddress address() throws IndexException {
        return new RedisAddress(
                place(), encryption(), login(), database(),
                libraryName(options.getOrDefault("library", RedisAddress.STANDARD_LIBRARY)));
    }

    private Place place() throws IndexException {
        return switch (scheme.replaceFirst("^rediss", "redis")) {
            case "redis" -> new Place.Server(oneNode());
            case "redis+unix" -> new Place.Socket(socket());
            case "redis+cluster" -> new Place.Cluster(nodes(RedisAddress.PORT));
            case "redis+sentinel" -> new Place.Sentinel(nodes(RedisAddress.SENTINEL_PORT), master());
            default -> throw malformed("index.address.scheme");
        };
    }

    private Encryption encryption() throws IndexException {
        Optional<Path> authority = Optional.ofNullable(options.get("ca")).map(Path::of);
        if (scheme.startsWith("rediss")) {
            return new Encryption.Tls(authority);
        }
        if (authority.isPresent()) {
            throw malformed("index.address.certificate-without-tls");
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
            case "redis+unix" -> options.getOrDefault("db", "");
            case "redis+sentinel" -> path.size() > 1 ? path.get(1) : "";
            default -> path.isEmpty() ? "" : path.getFirst();
        };
        if (!number.matches("\\d{0,5}")) {
            throw malformed("index.address.database");
        }
        int database = number.isEmpty() ? 0 : Integer.parseInt(number);
        if (database != 0 && scheme.endsWith("+cluster")) {
            throw malformed("index.address.cluster-database");
        }
        return database;
    }

    private Node oneNode() throws IndexException {
        List<Node> nodes = nodes(RedisAddress.PORT);
        if (nodes.size() > 1) {
            throw malformed("index.address.several-hosts");
        }
        return nodes.getFirst();
    }

    private List<Node> nodes(int defaultPort) throws IndexException {
        List<Node> nodes = new ArrayList<>();
        for (String text : part("hosts").split(",", -1)) {
            Matcher node = NODE.matcher(text);
            if (!node.matches()) {
                throw malformed("index.address.host");
            }
            int port = node.group("port") == null ? defaultPort : Integer.parseInt(node.group("port"));
            if (port < 1 || port > MAX_PORT) {
                throw malformed("index.address.port");
            }
            nodes.add(new Node(node.group("host").replaceAll("[\\[\\]]", ""), port));
        }
        return List.copyOf(nodes);
    }

    private Path socket() throws IndexException {
        if (!part("hosts").isEmpty() || part("path").length() < 2) {
            throw malformed("index.address.socket");
        }
        if (scheme.startsWith("rediss")) {
            throw malformed("index.address.socket-with-tls");
        }
        return Path.of(decoded(part("path")));
    }

    private String master() throws IndexException {
        if (path().isEmpty()) {
            throw malformed("index.address.sentinel-master");
        }
        return decoded(path().getFirst());
    }

    private List<String> path() {
        return List.of(part("path").split("/")).stream().filter(step -> !step.isEmpty()).toList();
    }

    private Map<String, String> options(String text) throws IndexException {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || !OPTIONS.contains(pair.substring(0, equals))) {
                throw malformed("index.address.option");
            }
            values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
        }
        return Map.copyOf(values);
    }

    private static String libraryName(String library) throws IndexException {
        if (!LIBRARY.matcher(library).matches()) {
            throw malformed("index.address.library");
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
            throw malformed("index.address.percent-sign");
        }
    }

    /** @param reasonKey the key of the sentence that says what is malformed */
    private static IndexException malformed(String reasonKey) {
        return new IndexException(
                IndexException.Kind.ADDRESS, Message.of("index.address.malformed", Message.of(reasonKey)),
                Remedy.of(RemedyAction.CORRECT_ADDRESS));
    }
}
