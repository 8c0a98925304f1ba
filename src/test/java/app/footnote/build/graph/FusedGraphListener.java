package app.footnote.build.graph;

import app.footnote.embed.BuiltInEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Writes the fused graph before the tests if it is missing. An IDE runs tests without the other steps of the build; in
 * Maven's build the graph is there already.
 */
public final class FusedGraphListener implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Path classes = Path.of(BuiltInEmbedder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            // A jar has the graph already.
            if (Files.isDirectory(classes)) {
                FuseEmbeddingGraph.main(new String[]{classes.toString()});
            }
        } catch (Exception e) {
            throw new IllegalStateException("The graph of the embedding model could not be written for the tests", e);
        }
    }
}
