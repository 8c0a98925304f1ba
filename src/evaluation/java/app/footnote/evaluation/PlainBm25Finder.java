package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.EvaluationSet.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The baseline: BM25 (k1 = 1.2, b = 0.75) over the passages of the set, with lower-cased words without stemming, and
 * bigrams of Chinese characters.
 */
final class PlainBm25Finder implements PassageFinder {

    private final CJKAnalyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final List<Stretch> passages;
    private final IndexSearcher searcher;

    PlainBm25Finder(EvaluationSet set) throws IOException {
        passages = set.passages();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < passages.size(); i++) {
                Stretch passage = passages.get(i);
                String text = Files.readString(set.notesFolder().resolve(passage.document()));
                Document document = new Document();
                document.add(new StoredField("passage", i));
                document.add(
                        new TextField("text", text.substring(passage.start(), passage.end()), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @Override
    public Findings find(Asked question, int limit) throws IOException {
        TopDocs top = searcher.search(new QueryBuilder(analyzer).createBooleanQuery("text", question.text()), limit);
        List<Stretch> places = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            places.add(passages.get(document.getField("passage").numericValue().intValue()));
        }
        return new Findings(places, top.scoreDocs.length == 0 ? 0 : top.scoreDocs[0].score);
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
        analyzer.close();
    }
}
