package app.footnote.wiring;

import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.embed.ollama.EmbeddingServer;
import app.footnote.embed.ollama.OllamaEmbedder;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.settings.EmbeddingSettings;
import app.footnote.settings.SettingsException;
import app.footnote.settings.SettingsFile;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the embedder that the settings name. It is the same one until the program ends, since the index is made for its
 * vectors. Immutable.
 *
 * @param server whose models may be named; made only if one is
 * @param builtIn serves where none is named, and where the one that is named has never been seen
 */
record EmbedderSelector(SettingsFile settings, Supplier<EmbeddingServer> server, Embedder builtIn) {

    private static final Logger LOG = LoggerFactory.getLogger(EmbedderSelector.class);

    /** The embedder; asks the server about its model, and loads the model if that is another than before. */
    Embedder embedder() throws InterruptedException {
        EmbeddingSettings chosen = chosen();
        return chosen.isBuiltIn() ? builtIn : ofServer(chosen, server.get());
    }

    private Embedder ofServer(EmbeddingSettings chosen, EmbeddingServer server) throws InterruptedException {
        try {
            EmbeddingIdentity now = OllamaEmbedder.identify(server, chosen.lastIdentity());
            remember(chosen, EmbeddingSettings.of(now).with(chosen.effort()));
            return new OllamaEmbedder(server, now, builtIn);
        } catch (EmbedException e) {
            LOG.warn("The embedding model {} is not there: {}", chosen.model(), e.getMessage());
            return chosen.wasSeen() ? new OllamaEmbedder(server, chosen.lastIdentity(), builtIn) : builtIn;
        }
    }

    private EmbeddingSettings chosen() {
        return settings.loadOrDefaults().embedding();
    }

    /** A version that cannot be kept is found out again at the next start. */
    private void remember(EmbeddingSettings before, EmbeddingSettings now) {
        if (before.equals(now)) {
            return;
        }
        LOG.info("The embedding model {} is another version than before; notes are embedded anew", now.model());
        try {
            settings.change(found -> found.with(now));
        } catch (SettingsException e) {
            LOG.warn("The version of the embedding model is not kept: {}", e.getMessage());
        }
    }
}
