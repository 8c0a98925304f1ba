package app.footnote.index.lucene.store;

import app.footnote.index.IndexException;
import app.footnote.model.EmbeddingIdentity;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** The format of an index and the embedding that made its vectors. Part of every commit. Immutable. */
record IndexLabel(EmbeddingIdentity embedding) {

    /**
     * Raised when documents are written in another format or words are analysed in another way. The documents of each
     * note are marked with it; {@link DocumentUpgrade} rewrites those with another one.
     */
    static final String FORMAT = "4";

    /** The formats that can be read and added to; an index with another one must be built again. */
    private static final Set<String> READABLE = Set.of("2", "3", FORMAT);

    /** Part of the folder's name; differs from the format, so that folders of a readable format are still found. */
    private static final String FOLDER_SUFFIX = "2";

    private static final int DIGEST_DIGITS = 12;

    /** The name of the folder of an index with this label; unique to the label. */
    String folderName() {
        String model = embedding.model().replaceAll("[^A-Za-z0-9.-]+", "-");
        String digest = embedding.digest().substring(0, Math.min(DIGEST_DIGITS, embedding.digest().length()));
        return String.join("-", model, digest, Integer.toString(embedding.version()), FOLDER_SUFFIX);
    }

    /** The label of the last commit; empty if there is no index. */
    static Optional<IndexLabel> read(Directory directory, IndexLocation location)
            throws IOException, IndexException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        Map<String, String> written = SegmentInfos.readLatestCommit(directory).getUserData();
        if (!READABLE.contains(written.getOrDefault("format", ""))) {
            throw location.otherFormat();
        }
        return Optional.of(
                new IndexLabel(
                        new EmbeddingIdentity(
                                written.getOrDefault("model", ""),
                                written.getOrDefault("digest", ""),
                                Integer.parseInt(written.get("version")),
                                Integer.parseInt(written.get("dimension")))));
    }

    /** The label as it is written into a commit. */
    Map<String, String> fields() {
        return Map.of(
                "format", FORMAT,
                "model", embedding.model(),
                "digest", embedding.digest(),
                "version", Integer.toString(embedding.version()),
                "dimension", Integer.toString(embedding.dimension()));
    }

    void check(IndexLabel expected, IndexLocation location) throws IndexException {
        // Does not compare the records: Java generates their equals at run time, which takes 10 ms at each start.
        if (!fields().equals(expected.fields())) {
            throw location.otherEmbedding(embedding.model(), expected.embedding.model());
        }
    }
}
