package app.footnote.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The characters of a writing system, most frequent first, from a resource of the program. */
final class FrequentCharacters {

    private static final Properties ALL = load();

    private FrequentCharacters() {
    }

    /** @param writingSystem a key of the resource */
    static String of(String writingSystem) {
        return Objects.requireNonNull(ALL.getProperty(writingSystem), writingSystem);
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream file = FrequentCharacters.class.getResourceAsStream("frequent-characters.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
