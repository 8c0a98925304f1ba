package app.footnote.wiring;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.folder.IdentifiedFolder;
import app.footnote.embed.ollama.EmbeddingServer;
import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.health.EmbeddingModels;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.SettingsException;
import app.footnote.settings.SettingsFile;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Selects the embedder that the settings name. Immutable.
 *
 * @param server serves embedding models; created only if the settings name one of them
 * @param folders finds and loads models in folders
 * @param builtIn is used if the settings name no other model, or one that was never available
 */
record EmbedderSelector(
        SettingsFile settings, Supplier<EmbeddingServer> server, FolderEmbedders folders, Embedder builtIn) {

    private static final Logger LOG = LoggerFactory.getLogger(EmbedderSelector.class);

    /** The embedder. Asks the server, or looks into the folder, which version of the model is there. */
    Embedder embedder() throws InterruptedException {
        EmbeddingSettings chosen = chosen();
        if (chosen.isFolder()) {
            return ofFolder(chosen);
        }
        return chosen.isBuiltIn() ? builtIn : ofServer(chosen, server.get());
    }

    private Embedder ofFolder(EmbeddingSettings chosen) throws InterruptedException {
        try {
            IdentifiedFolder now = folders.identify(chosen);
            remember(chosen, EmbeddingModels.settings(now).with(chosen.effort()));
            return folders.embedder(now);
        } catch (EmbedException e) {
            LOG.warn("The embedding model in {} is not available: {}", chosen.folder(), e.getMessage());
            return chosen.wasSeen() ? folders.embedder(FolderEmbedders.known(chosen)) : builtIn;
        }
    }

    private Embedder ofServer(EmbeddingSettings chosen, EmbeddingServer server) throws InterruptedException {
        try {
            EmbeddingIdentity now = OllamaEmbedder.identify(server, chosen.lastIdentity());
            remember(chosen, EmbeddingSettings.of(now).with(chosen.effort()));
            return new OllamaEmbedder(server, now, builtIn);
        } catch (EmbedException e) {
            LOG.warn("The embedding model {} is not available: {}", chosen.model(), e.getMessage());
            return chosen.wasSeen() ? new OllamaEmbedder(server, chosen.lastIdentity(), builtIn) : builtIn;
        }
    }

    private EmbeddingSettings chosen() {
        return settings.loadOrDefaults().embedding();
    }

    /** If the version cannot be saved, the next start asks the server again. */
    private void remember(EmbeddingSettings before, EmbeddingSettings now) {
        if (before.equals(now)) {
            return;
        }
        LOG.info("The embedding model {} has other files than before", now.model());
        try {
            settings.change(found -> found.with(now));
        } catch (SettingsException e) {
            LOG.warn("The version of the embedding model could not be saved: {}", e.getMessage());
        }
    }
}
