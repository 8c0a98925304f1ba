package app.footnote.index.lucene;

import app.footnote.files.FileTree;
import app.footnote.index.IndexException;
import app.footnote.index.MigratingIndex;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.store.IndexLabel;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.model.EmbeddingIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with one index for each embedding. After another embedding was chosen, the older indexes go on answering for
 * the notes that are not in the new one yet; one that answers for none is deleted.
 */
public final class LuceneIndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexFolder.class);

    private LuceneIndexFolder() {
    }

    /** Loads what takes longest to load of what reads any index: once for a process, as {@link #open} does else. */
    public static void preload() {
        Codec.getDefault();
        MMapDirectory.supportsMadvise();
        AnalysisLanguage.of("en").words("a first word has the dictionary of stems read");
    }

    /** Opens the index of this embedding, as the successor of those that are there. */
    public static PassageIndex open(Path shelf, EmbeddingIdentity embedding) throws IndexException {
        Path folder = shelf.resolve(new IndexLabel(embedding).folderName());
        PassageIndex current = LuceneIndex.open(folder, embedding);
        List<PassageIndex> older = new ArrayList<>();
        try {
            for (Path other : others(shelf, folder)) {
                older(other).ifPresent(older::add);
            }
            return older.isEmpty() ? current : new MigratingIndex(current, older);
        } catch (IndexException | RuntimeException e) {
            close(current);
            older.forEach(LuceneIndexFolder::close);
            throw e;
        }
    }

    private static List<Path> others(Path shelf, Path current) throws IndexException {
        try (Stream<Path> folders = Files.list(shelf)) {
            return folders.filter(Files::isDirectory).filter(folder -> !folder.equals(current)).sorted().toList();
        } catch (IOException e) {
            throw new IndexLocation(shelf).failure("opened", e);
        }
    }

    /** Empty if the index answers for no note, or cannot be read any more: then its notes are read again. */
    private static Optional<PassageIndex> older(Path folder) throws IndexException {
        try {
            Optional<EmbeddingIdentity> embedding = LuceneIndex.embeddingIn(folder);
            if (embedding.isPresent()) {
                PassageIndex index = LuceneIndex.open(folder, embedding.get());
                if (!index.stored().isEmpty()) {
                    return Optional.of(index);
                }
                index.close();
            }
        } catch (IndexException e) {
            switch (e.kind()) {
                case DAMAGED, OTHER_FORMAT -> LOG.warn("An old index is given up", e);
                default -> throw e;
            }
        }
        delete(folder);
        return Optional.empty();
    }

    private static void delete(Path folder) throws IndexException {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new IndexLocation(folder).failure("deleted", e);
        }
    }

    private static void close(PassageIndex index) {
        try {
            index.close();
        } catch (IndexException e) {
            LOG.warn("An index could not be closed", e);
        }
    }
}
