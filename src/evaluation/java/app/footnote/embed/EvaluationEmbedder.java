package app.footnote.embed;

import java.nio.file.Path;

/**
 * Opens the built-in embedder for evaluation programs: on all processors, with its native libraries in {@code target}.
 */
public final class EvaluationEmbedder {

    private EvaluationEmbedder() {
    }

    public static BuiltInEmbedder open() throws EmbedException {
        return BuiltInEmbedder.open(Path.of("target", "native-libraries"), Runtime.getRuntime()::availableProcessors);
    }
}
