package app.footnote.index.lucene;

import app.footnote.index.EmbeddedPassage;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** A passage as a Lucene document, and back. */
final class PassageDocument {

    static final String VECTOR = "vector";

    /** Names a passage whose vector is kept elsewhere. */
    static final String KEY = "key";

    /** What a {@link Wording} keeps. */
    static final String WORDING = "wording";

    private static final String ORDINAL = "ordinal";
    private static final String PAGE = "page";
    private static final String START = "start";
    private static final String END = "end";
    private static final String HEADING = "heading";
    private static final String TEXT = "text";
    private static final String PLAIN = "plain";
    private static final String LANGUAGE = "language";

    private PassageDocument() {
    }

    static Document of(EmbeddedPassage embedded, int dimension) {
        Document document = new Document();
        addStored(document, embedded.passage());
        addSearched(document, embedded.passage());
        embedded.vector().ifPresent(vector -> {
            checkDimension(vector, dimension);
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        });
        return document;
    }

    /** Of a passage whose vector is kept elsewhere. */
    static Document of(Passage passage, PassageKey key) {
        Document document = new Document();
        addStored(document, passage);
        addSearched(document, passage);
        document.add(new StringField(KEY, key.name(), Store.YES));
        return document;
    }

    static void checkDimension(float[] vector, int dimension) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "A vector of %d numbers for an index of %d".formatted(vector.length, dimension));
        }
    }

    private static void addStored(Document document, Passage passage) {
        document.add(new StringField(NoteDocument.NOTE, passage.note().value(), Store.YES));
        document.add(new StoredField(ORDINAL, passage.ordinal()));
        document.add(new StoredField(PAGE, passage.place().page()));
        document.add(new StoredField(START, passage.place().start()));
        document.add(new StoredField(END, passage.place().end()));
        passage.headings().forEach(heading -> document.add(new StoredField(HEADING, heading)));
        document.add(new StoredField(TEXT, passage.text()));
        document.add(new StoredField(PLAIN, passage.plain()));
        document.add(new StoredField(LANGUAGE, passage.language()));
    }

    private static void addSearched(Document document, Passage passage) {
        Language language = Language.of(passage.language());
        AnalysedText text = AnalysedText.of(passage.plain(), language);
        AnalysedText headings = AnalysedText.of(String.join("\n", passage.headings()), language);
        document.add(new TextField(Field.TEXT.in(language), new AnalysedWords(text.tokens())));
        document.add(new TextField(Field.HEADINGS.in(language), new AnalysedWords(headings.tokens())));
        document.add(new BinaryDocValuesField(WORDING, Wording.of(text, headings, language)));
    }

    /** Whether the document is a passage, and not what stands for its note. */
    static boolean isOne(Document document) {
        return document.getField(ORDINAL) != null;
    }

    static Passage read(Document document) {
        return new Passage(
                new NoteId(document.get(NoteDocument.NOTE)),
                number(document, ORDINAL),
                new Place(number(document, PAGE), number(document, START), number(document, END)),
                List.of(document.getValues(HEADING)),
                document.get(TEXT),
                document.get(PLAIN),
                document.get(LANGUAGE));
    }

    private static int number(Document document, String field) {
        return document.getField(field).numericValue().intValue();
    }
}
