package app.footnote.index.lucene.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads word lists in the program. */
public final class LanguageResource {

    private LanguageResource() {
    }

    static String text(String name) {
        try (InputStream resource = LanguageResource.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A list of words is missing from the program", e);
        }
    }

    /**
     * The lines of a resource, whose name is absolute or relative to this class, without comments, which begin with a
     * number sign, and without empty lines.
     */
    public static List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
}
