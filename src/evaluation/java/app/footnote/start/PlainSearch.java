package app.footnote.start;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * A search by wordQuery and by meaning, implemented directly with langchain4j's model and Lucene, for comparison in
 * {@link StartMeasurement}: opens an index, embeds a question, fuses the ranks of both searches, and prints ten
 * passages.
 */
final class PlainSearch {

    private static final int DEPTH = 50;
    private static final int RESULTS = 10;
    private static final int RANK_OFFSET = 60;

    private PlainSearch() {
    }

    static void createIndex(Path folder, List<String> passages) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
            for (String passage : passages) {
                Document document = new Document();
                document.add(new TextField("text", passage, Field.Store.YES));
                document.add(
                        new KnnFloatVectorField(
                                "vector", MadeUpPassages.vector(passage), VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        String question = args[1];
        try (Directory directory = FSDirectory.open(Path.of(args[0]));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            float[] vector = new BgeSmallEnV15QuantizedEmbeddingModel().embed(question).content().vector();
            IndexSearcher searcher = new IndexSearcher(reader);
            Query wordQuery = new QueryBuilder(new EnglishAnalyzer()).createBooleanQuery("text", question);
            Map<Integer, Double> scores = new HashMap<>();
            for (Query query : List.of(wordQuery, new KnnFloatVectorQuery("vector", vector, DEPTH))) {
                ScoreDoc[] hits = searcher.search(query, DEPTH).scoreDocs;
                for (int rank = 0; rank < hits.length; rank++) {
                    scores.merge(hits[rank].doc, 1.0 / (RANK_OFFSET + rank), Double::sum);
                }
            }
            List<Integer> best = scores.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                    .limit(RESULTS)
                    .map(Map.Entry::getKey)
                    .toList();
            for (int document : best) {
                System.out.println(searcher.storedFields().document(document).get("text"));
            }
        }
    }
}
