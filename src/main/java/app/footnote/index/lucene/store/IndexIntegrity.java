package app.footnote.index.lucene.store;

import app.footnote.index.IndexException;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the files of an index that is not open. */
final class IndexIntegrity {

    private static final Logger LOG = LoggerFactory.getLogger(IndexIntegrity.class);

    private IndexIntegrity() {
    }

    /** Whether this release can read the index and the checksums of all its files are correct. Reads all files. */
    static boolean isIntact(IndexLocation location) {
        try (Directory directory = FSDirectory.open(location.folder())) {
            if (IndexLabel.read(directory, location).isEmpty()) {
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        } catch (IOException | IndexException | RuntimeException e) {
            LOG.warn("The index in {} is damaged", location.folder(), e);
            return false;
        }
    }
}
