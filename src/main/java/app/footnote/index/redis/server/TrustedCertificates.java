package app.footnote.index.redis.server;

import app.footnote.index.IndexException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** Trusts the certificates in one file, such as those of a university, and no others. */
final class TrustedCertificates {

    private static final String STORE_TYPE = "PKCS12";

    private TrustedCertificates() {
    }

    /** @param file certificates in PEM format, one after the other */
    static SslOptions trusting(Path file) throws IndexException {
        try (InputStream pem = Files.newInputStream(file)) {
            // The store stays in memory, so that its password protects nothing.
            char[] password = STORE_TYPE.toCharArray();
            byte[] store = store(CertificateFactory.getInstance("X.509").generateCertificates(pem), password);
            return SslOptions.builder()
                    .trustStoreType(STORE_TYPE)
                    .truststore(() -> new ByteArrayInputStream(store), password)
                    .sslVerifyMode(SslVerifyMode.FULL)
                    .build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IndexException(
                    IndexException.Kind.ADDRESS,
                    Message.of("index.redis.certificates-unreadable", file.toString(), Message.reason(e)),
                    Remedy.of(RemedyAction.USE_PEM_FILE), e);
        }
    }

    private static byte[] store(Iterable<? extends Certificate> certificates, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(STORE_TYPE);
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }
}
