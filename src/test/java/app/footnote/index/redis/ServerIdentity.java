package app.footnote.index.redis;

import app.footnote.process.CurrentJava;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A new key and certificate for 127.0.0.1, created by the JDK's keytool.
 *
 * @param certificate a PEM file for the server and for clients that trust it
 * @param key a PEM file for the server
 */
public record ServerIdentity(Path certificate, Path key) {

    private static final String STORE_PASSWORD = "only-for-this-test";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[]{'\n'});

    public static ServerIdentity in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("identity.p12");
        keytool(store);
        KeyStore identity = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            identity.load(in, STORE_PASSWORD.toCharArray());
        }
        return new ServerIdentity(
                pem(folder.resolve("server.crt"), "CERTIFICATE", identity.getCertificate("redis").getEncoded()),
                pem(
                        folder.resolve("server.key"), "PRIVATE KEY",
                        identity.getKey("redis", STORE_PASSWORD.toCharArray()).getEncoded()));
    }

    private static void keytool(Path store) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                CurrentJava.tool("keytool"), "-genkeypair", "-alias", "redis",
                "-keyalg", "EC", "-dname", "CN=footnote-test", "-ext", "san=ip:127.0.0.1", "-validity", "2",
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool created no certificate: " + output);
        }
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String text = "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, LINES.encodeToString(content), kind);
        return Files.writeString(file, text);
    }
}
