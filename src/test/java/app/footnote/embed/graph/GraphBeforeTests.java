package app.footnote.embed.graph;

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
            Path classes = Path
                    .of(FuseEmbeddingGraph.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            FuseEmbeddingGraph.main(new String[]{classes.toString()});
        } catch (Exception e) {
            throw new IllegalStateException("The embedding model's graph could not be written for the tests", e);
        }
    }
}
