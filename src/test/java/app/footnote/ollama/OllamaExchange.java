package app.footnote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** One request to the {@link OllamaDouble}, and the ways to answer it. Not thread-safe. */
public final class OllamaExchange {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket connection;
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final JsonNode body;
    private final CountDownLatch seenClosed = new CountDownLatch(1);
    private boolean started;
    private boolean cut;

    private OllamaExchange(Socket connection, String requestLine, Map<String, String> headers, byte[] body)
            throws IOException {
        this.connection = connection;
        this.method = requestLine.split(" ")[0];
        this.path = requestLine.split(" ")[1];
        this.headers = headers;
        this.body = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    }

    static OllamaExchange read(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        String requestLine = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new OllamaExchange(connection, requestLine, headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public JsonNode body() {
        return body;
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean keepsConnection() {
        return !cut;
    }

    /** Sends a complete response. */
    public void json(int status, String text) throws IOException {
        respond(status, "application/json; charset=utf-8", text);
    }

    public void text(int status, String text) throws IOException {
        respond(status, "text/plain", text);
    }

    private void respond(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n" + text);
    }

    /** Sends a line of a stream, with the headers before the first one. */
    public void line(String json) throws IOException {
        String head = started
                ? ""
                : "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        started = true;
        int length = json.getBytes(StandardCharsets.UTF_8).length + 1;
        write(head + Integer.toHexString(length) + "\r\n" + json + "\n\r\n");
    }

    /** Ends a stream. */
    public void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** Closes the connection, as when Ollama is killed. */
    public void cut() throws IOException {
        cut = true;
        connection.close();
    }

    /** Sends nothing until the client closes the connection. */
    public void awaitClose() throws IOException {
        cut = true;
        try {
            int _ = connection.getInputStream().read();
        } catch (IOException reset) {
            // The client has closed the connection with a reset.
        }
        seenClosed.countDown();
    }

    /** Blocks the test until {@link #awaitClose} has seen the client close the connection. */
    public void awaitSeenClosed() throws InterruptedException {
        seenClosed.await();
    }

    private void write(String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
