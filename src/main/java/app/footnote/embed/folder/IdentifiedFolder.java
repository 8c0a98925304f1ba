package app.footnote.embed.folder;

import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Path;

/**
 * A folder with a model, and the identity of the embedding by that model. Immutable.
 *
 * @param path the folder
 * @param stamp changes whenever a file of the model is replaced
 * @param identity the identity at that time
 */
public record IdentifiedFolder(Path path, String stamp, EmbeddingIdentity identity) {
}
