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

/** What is written on an index: who can read it, and whose vectors it keeps. It is part of every commit. */
public record IndexLabel(EmbeddingIdentity embedding) {

    /** Raised whenever documents are written in another form or words are analysed in another way. */
    private static final String FORMAT = "3";

    /** The formats that can be read and added to; an index with another one must be built again. */
    private static final Set<String> READABLE = Set.of("2", FORMAT);

    /** Part of the folder's name; differs from the format, so that folders of a readable format are still found. */
    private static final String FOLDER_SUFFIX = "2";

    private static final int DIGEST_DIGITS = 12;

    /** A name for the folder of an index with this label; others have other names. */
    public String folderName() {
        String model = embedding.model().replaceAll("[^A-Za-z0-9.-]+", "-");
        String digest = embedding.digest().substring(0, Math.min(DIGEST_DIGITS, embedding.digest().length()));
        return String.join("-", model, digest, Integer.toString(embedding.version()), FOLDER_SUFFIX);
    }

    /** The label of the last commit; empty where there is no index. */
    public static Optional<IndexLabel> read(Directory directory, IndexLocation place)
            throws IOException, IndexException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        Map<String, String> written = SegmentInfos.readLatestCommit(directory).getUserData();
        if (!READABLE.contains(written.getOrDefault("format", ""))) {
            throw place.otherFormat(null);
        }
        return Optional.of(
                new IndexLabel(
                        new EmbeddingIdentity(
                                written.getOrDefault("model", ""),
                                written.getOrDefault("digest", ""),
                                Integer.parseInt(written.get("version")),
                                Integer.parseInt(written.get("dimension")))));
    }

    public Map<String, String> written() {
        return Map.of(
                "format", FORMAT,
                "model", embedding.model(),
                "digest", embedding.digest(),
                "version", Integer.toString(embedding.version()),
                "dimension", Integer.toString(embedding.dimension()));
    }

    void check(IndexLabel wanted, IndexLocation place) throws IndexException {
        // Not the records: Java makes their equals at run time, at each start anew and in a hundredth of a second.
        if (!written().equals(wanted.written())) {
            throw place.otherEmbedding(embedding.model(), wanted.embedding.model());
        }
    }
}
