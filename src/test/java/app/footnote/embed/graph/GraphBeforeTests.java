package app.footnote.embed.graph;

import app.footnote.embed.BuiltInEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Writes the fused graph where no build has done so: an IDE compiles and runs tests without the build's other steps.
 * After Maven there is nothing left to do.
 */
public final class GraphBeforeTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Path classes = Path.of(BuiltInEmbedder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            // The program's jar has the graph, and not what writes it.
            if (Files.isDirectory(classes)) {
                FuseEmbeddingGraph.main(new String[]{classes.toString()});
            }
        } catch (Exception e) {
            throw new IllegalStateException("The embedding model's graph could not be written for the tests", e);
        }
    }
}
