package app.footnote.session.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets of transcripts, from the program's resources. */
final class TranscriptStyleSheet {

    private TranscriptStyleSheet() {
    }

    /** The concatenated style sheets. */
    static String of(String... names) {
        StringBuilder styles = new StringBuilder();
        for (String name : names) {
            styles.append(read(name));
        }
        return styles.toString();
    }

    private static String read(String name) {
        try (InputStream style = TranscriptStyleSheet.class.getResourceAsStream(name)) {
            if (style == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
