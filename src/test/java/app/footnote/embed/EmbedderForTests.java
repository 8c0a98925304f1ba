package app.footnote.embed;

import java.nio.file.Path;

/**
 * The built-in embedder for programs of the test tree, on all processors and with its libraries below {@code target}.
 */
public final class EmbedderForTests {

    private EmbedderForTests() {
    }

    public static BuiltInEmbedder open() throws EmbedException {
        return BuiltInEmbedder.open(Path.of("target", "native-libraries"), Runtime.getRuntime()::availableProcessors);
    }
}
