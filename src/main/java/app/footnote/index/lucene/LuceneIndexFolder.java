package app.footnote.index.lucene;

import app.footnote.index.IndexException;
import app.footnote.index.MigratingIndex;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.model.EmbeddingIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with one index for each embedding. After the embedding has changed, the older indexes are still searched for
 * the notes that are not yet in the new one; an index without notes is deleted.
 */
public final class LuceneIndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexFolder.class);

    private LuceneIndexFolder() {
    }

    /** Loads the classes and data of Lucene that take longest, so that the first {@link #open} is fast. */
    public static void preload() {
        Codec.getDefault();
        MMapDirectory.supportsMadvise();
        AnalysisLanguage.of("en").words("the first word loads the dictionary of stems");
    }

    /** Opens the index for an embedding, together with the older indexes in the folder. */
    public static PassageIndex open(Path folder, EmbeddingIdentity embedding) throws IndexException {
        IndexLocation location = IndexLocation.of(folder, embedding);
        PassageIndex current = LuceneIndex.open(location, embedding);
        List<PassageIndex> older = new ArrayList<>();
        try {
            for (IndexLocation sibling : location.siblings()) {
                openOlder(sibling).ifPresent(older::add);
            }
            return older.isEmpty() ? current : new MigratingIndex(current, older);
        } catch (IndexException | RuntimeException e) {
            close(current);
            older.forEach(LuceneIndexFolder::close);
            throw e;
        }
    }

    /**
     * Prepares building the index of an embedding again: the next {@link #open} creates an empty index. The old index
     * is renamed, so that it is searched for notes that are not yet in the new one, or deleted if it is damaged. The
     * index must not be open.
     *
     * @param unfinished whether notes wait to be indexed; if so, and an older index exists, an earlier rebuild is
     * continued
     */
    public static void prepareRebuild(Path folder, EmbeddingIdentity embedding, boolean unfinished)
            throws IndexException {
        IndexLocation location = IndexLocation.of(folder, embedding);
        if (!Files.isDirectory(location.folder())) {
            return;
        }
        if (!location.isIntact()) {
            location.delete();
        } else if (!unfinished || location.siblings().isEmpty()) {
            location.setAside();
        }
    }

    /** Deletes the index and returns nothing if it has no notes or cannot be read; its notes are then read again. */
    private static Optional<PassageIndex> openOlder(IndexLocation location) throws IndexException {
        try {
            Optional<EmbeddingIdentity> embedding = location.embedding();
            if (embedding.isPresent()) {
                PassageIndex index = LuceneIndex.open(location, embedding.get());
                if (!index.stored().isEmpty()) {
                    return Optional.of(index);
                }
                index.close();
            }
        } catch (IndexException e) {
            if (!e.needsRebuild()) {
                throw e;
            }
            LOG.warn("An older index is unreadable and is deleted", e);
        }
        location.delete();
        return Optional.empty();
    }

    private static void close(PassageIndex index) {
        try {
            index.close();
        } catch (IndexException e) {
            LOG.warn("An index could not be closed", e);
        }
    }
}
