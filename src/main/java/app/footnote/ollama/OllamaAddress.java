package app.footnote.ollama;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Ollama answers.
 *
 * @param uri scheme, host, port and perhaps a path that ends without a slash; no credentials, so that it may be shown
 * and logged
 * @param userAndPassword {@code user:password}; empty where none is needed
 */
public record OllamaAddress(URI uri, String userAndPassword) {

    /** The variable of the environment that Ollama itself reads. */
    public static final String HOST_VARIABLE = "OLLAMA_HOST";

    private static final int PORT = 11434;
    private static final int LAST_PORT = 65_535;
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>https?)://)?(?:(?<user>[^@/]*)@)?(?<host>\\[[^]]*]|[^:/\\[]*)(?::(?<port>\\d*))?(?<path>/.*)?",
            Pattern.CASE_INSENSITIVE);

    /** Shows the address without its credentials. */
    @Override
    public String toString() {
        return uri.toString();
    }

    /**
     * The addresses to try, best first: the student's, else that of {@value #HOST_VARIABLE}, else Ollama's usual one.
     * {@code localhost} may mean an address of IPv6 that Ollama does not listen on, so 127.0.0.1 comes before it.
     *
     * @param chosen what the student chose; may be empty; read as Ollama reads {@value #HOST_VARIABLE}
     */
    public static List<OllamaAddress> candidates(String chosen, Map<String, String> environment) {
        String named = chosen.isBlank() ? environment.getOrDefault(HOST_VARIABLE, "") : chosen;
        String text = named.strip().replaceAll("^[\"']|[\"']$", "");
        return hosts(text).flatMap(variant -> parsed(variant).stream()).toList();
    }

    private static Stream<String> hosts(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Stream.of(text);
        }
        String host = parts.group("host");
        return switch (host) {
            case "", "localhost" -> Stream.of(with("127.0.0.1", parts), with("localhost", parts));
            case "0.0.0.0" -> Stream.of(with("127.0.0.1", parts));
            case "::", "[::]" -> Stream.of(with("127.0.0.1", parts), with("[::1]", parts));
            default -> Stream.of(text);
        };
    }

    private static String with(String host, Matcher parts) {
        String text = parts.group();
        return text.substring(0, parts.start("host")) + host + text.substring(parts.end("host"));
    }

    /** Empty if it is no address at all. */
    private static Optional<OllamaAddress> parsed(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group("scheme") == null ? "http" : parts.group("scheme").toLowerCase(Locale.ROOT);
        String path = parts.group("path") == null ? "" : parts.group("path").replaceAll("/+$", "");
        try {
            URI uri = new URI(scheme, null, parts.group("host"), port(parts), path, null, null);
            return uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new OllamaAddress(uri, parts.group("user") == null ? "" : parts.group("user")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** With a scheme and without a port Ollama means the scheme's own port. */
    private static int port(Matcher parts) {
        String scheme = parts.group("scheme");
        int usual = scheme == null ? PORT : scheme.equalsIgnoreCase("https") ? 443 : 80;
        String given = parts.group("port");
        if (given == null || given.isEmpty() || given.length() > 5) {
            return usual;
        }
        int port = Integer.parseInt(given);
        return port > LAST_PORT ? usual : port;
    }

    /**
     * Whether what is sent there stays on this computer. Looks names up, so it may take a while. A name that is not
     * known is taken to be another computer's.
     */
    public boolean isThisComputer() {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                boolean own = address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
                if (!own) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    URI resolve(String path) {
        return URI.create(uri + path);
    }

    /** The value of the Authorization header (RFC 7617); empty where no credentials were given. */
    Optional<String> authorization() {
        byte[] credentials = userAndPassword.getBytes(StandardCharsets.UTF_8);
        return userAndPassword.isEmpty()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
