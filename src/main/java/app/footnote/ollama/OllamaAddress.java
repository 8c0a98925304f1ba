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
 * The address of an Ollama server. Immutable.
 *
 * @param uri scheme, host, port and perhaps a path without a final slash; without credentials, because it is shown and
 * logged
 * @param userAndPassword {@code user:password}; may be empty
 */
public record OllamaAddress(URI uri, String userAndPassword) {

    /** The environment variable that Ollama itself reads. */
    public static final String HOST_VARIABLE = "OLLAMA_HOST";

    private static final int DEFAULT_PORT = 11434;
    private static final int LAST_PORT = 65_535;
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>https?)://)?"
                    + "(?:(?<user>[^@/]*)@)?"
                    + "(?<host>\\[[^]]*]|[^:/\\[]*)"
                    + "(?::(?<port>\\d*))?"
                    + "(?<path>/.*)?",
            Pattern.CASE_INSENSITIVE);

    /** The address without its credentials. */
    @Override
    public String toString() {
        return uri.toString();
    }

    /**
     * The addresses to try, best first: the chosen one, else that of {@value #HOST_VARIABLE}, else Ollama's default.
     * 127.0.0.1 comes before {@code localhost}, which may mean an IPv6 address that Ollama does not listen on.
     *
     * @param chosen the student's choice in the form of {@value #HOST_VARIABLE}; may be empty
     */
    public static List<OllamaAddress> candidates(String chosen, Map<String, String> environment) {
        String given = chosen.isBlank() ? environment.getOrDefault(HOST_VARIABLE, "") : chosen;
        String text = given.strip().replaceAll("^[\"']|[\"']$", "");
        return variants(text).flatMap(variant -> parse(variant).stream()).toList();
    }

    private static Stream<String> variants(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Stream.of(text);
        }
        String host = parts.group("host");
        return switch (host) {
            case "", "localhost" -> Stream.of(withHost("127.0.0.1", parts), withHost("localhost", parts));
            case "0.0.0.0" -> Stream.of(withHost("127.0.0.1", parts));
            case "::", "[::]" -> Stream.of(withHost("127.0.0.1", parts), withHost("[::1]", parts));
            default -> Stream.of(text);
        };
    }

    private static String withHost(String host, Matcher parts) {
        String text = parts.group();
        return text.substring(0, parts.start("host")) + host + text.substring(parts.end("host"));
    }

    /** Empty if the text is not an address. */
    private static Optional<OllamaAddress> parse(String text) {
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

    /** As in Ollama, an address with a scheme and without a port has the default port of the scheme. */
    private static int port(Matcher parts) {
        String scheme = parts.group("scheme");
        int standard = scheme == null ? DEFAULT_PORT : scheme.equalsIgnoreCase("https") ? 443 : 80;
        String given = parts.group("port");
        if (given == null || given.isEmpty() || given.length() > 5) {
            return standard;
        }
        int port = Integer.parseInt(given);
        return port > LAST_PORT ? standard : port;
    }

    /**
     * Whether the server runs on this computer. Blocks while the host's name is resolved. An unknown name counts as
     * another computer.
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

    /** The value of the Authorization header (RFC 7617); empty without credentials. */
    Optional<String> authorization() {
        byte[] credentials = userAndPassword.getBytes(StandardCharsets.UTF_8);
        return userAndPassword.isEmpty()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
