package app.footnote.index.lucene.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.model.Passage;
import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;

/** A passage as a Lucene document. */
public final class PassageDocument {

    public static final String VECTOR = "vector";

    /** Names a passage whose vector is kept elsewhere. */
    public static final String KEY = "key";

    /** What a {@link PassageTokens} keeps. */
    private static final String WORDING = "wording";

    /** The passage itself. */
    private static final String PASSAGE = "passage";

    private PassageDocument() {
    }

    public static Document of(EmbeddedPassage embedded, int dimension) {
        Document document = new Document();
        add(document, embedded.passage());
        embedded.vector().ifPresent(vector -> {
            checkDimension(vector, dimension);
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        });
        return document;
    }

    /** Of a passage whose vector is kept elsewhere. */
    public static Document of(Passage passage, PassageKey key) {
        Document document = new Document();
        add(document, passage);
        document.add(new StringField(KEY, key.name(), Store.YES));
        return document;
    }

    public static void checkDimension(float[] vector, int dimension) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "A vector of %d numbers for an index of %d".formatted(vector.length, dimension));
        }
    }

    private static void add(Document document, Passage passage) {
        document.add(new StringField(NoteDocument.NOTE, passage.note().value(), Store.NO));
        document.add(new BinaryDocValuesField(PASSAGE, PassageBytes.of(passage)));
        AnalysisLanguage language = AnalysisLanguage.of(passage.language());
        AnalysedText text = AnalysedText.of(passage.plain(), language);
        AnalysedText headings = AnalysedText.of(String.join("\n", passage.headings()), language);
        document.add(new TextField(SearchedField.TEXT.in(language), new AnalysedTokenStream(text.tokens())));
        document.add(new TextField(SearchedField.HEADINGS.in(language), new AnalysedTokenStream(headings.tokens())));
        document.add(new BinaryDocValuesField(WORDING, PassageTokens.of(text, headings, language)));
    }

    /** The passages of a segment by their documents; the document that stands for a note has none. */
    public static BinaryDocValues passages(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, PASSAGE);
    }

    /** The passage at the document to which the values of {@link #passages} were advanced. */
    public static Passage passage(BinaryDocValues passages) throws IOException {
        return PassageBytes.read(passages.binaryValue());
    }

    public static BinaryDocValues wordings(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, WORDING);
    }
}
