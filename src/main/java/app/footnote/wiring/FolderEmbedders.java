package app.footnote.wiring;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.folder.FolderEmbedder;
import app.footnote.embed.folder.IdentifiedFolder;
import app.footnote.settings.EmbeddingSettings;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * Identifies and loads embedding models in folders. Immutable.
 *
 * @param libraries the folder of the native libraries
 * @param threads how many passages may be computed at the same time
 */
record FolderEmbedders(Path libraries, IntSupplier threads) {

    /** The embedder of a folder. Its model is loaded when it is first used, and a failure to load shows up then. */
    Embedder embedder(IdentifiedFolder folder) {
        return new OnDemandEmbedder(
                folder.identity(), () -> FolderEmbedder.open(folder, libraries, threads));
    }

    /** The folder of the settings with the identity that its model has now. */
    IdentifiedFolder identify(EmbeddingSettings chosen) throws EmbedException, InterruptedException {
        return chosen.wasSeen()
                ? FolderEmbedder.identify(known(chosen), libraries)
                : FolderEmbedder.identify(Path.of(chosen.folder()), libraries);
    }

    /** The folder of the settings with the identity that its model had when it was last available. */
    static IdentifiedFolder known(EmbeddingSettings chosen) {
        return new IdentifiedFolder(Path.of(chosen.folder()), chosen.stamp(), chosen.lastIdentity());
    }
}
