package app.footnote.index.lucene.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.TokenSignsFormat;
import app.footnote.index.VectorDimension;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.vocabulary.AcronymFinder;
import app.footnote.index.lucene.vocabulary.AcronymPair;
import app.footnote.model.Passage;
import app.footnote.model.TokenSigns;
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
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** The document for a passage. */
public final class PassageDocument {

    /** The field with the vector. */
    public static final String VECTOR = "vector";

    /** The field with the {@link PassageKey} of a passage whose vector is stored elsewhere. */
    public static final String KEY = "key";

    /** The field with the {@link PassageTokens}; it keeps the name that existing folders have. */
    private static final String TOKENS = "wording";

    /**
     * The field with the acronyms that the passage explains. Each is there twice, as {@code acronym=long form} and as
     * {@code long form=acronym}, so that both are found by their beginning.
     */
    public static final String ACRONYM = "acronym";

    /** The field with long words of {@link AnalysisLanguage#hasCompounds} spelt backwards. */
    public static final String REVERSED = "reversed:";

    private static final int MIN_COMPOUND = 9;

    /** The field with the passage as {@link PassageBytes}. */
    private static final String PASSAGE = "passage";

    /** The field with the signs of a passage that has them. */
    private static final String SIGNS = "signs";

    private PassageDocument() {
    }

    static Document of(EmbeddedPassage embedded, int dimension) {
        Document document = new Document();
        add(document, embedded.passage());
        embedded.vector().ifPresent(vector -> {
            VectorDimension.require(dimension, vector);
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        });
        embedded.tokens()
                .ifPresent(signs -> document
                        .add(new BinaryDocValuesField(SIGNS, new BytesRef(TokenSignsFormat.bytes(signs)))));
        return document;
    }

    /** The document for a passage whose vector is stored elsewhere. */
    static Document of(Passage passage, PassageKey key) {
        Document document = new Document();
        add(document, passage);
        document.add(new StringField(KEY, key.name(), Store.YES));
        return document;
    }

    private static void add(Document document, Passage passage) {
        document.add(new StringField(NoteDocument.NOTE, passage.note().value(), Store.NO));
        document.add(new BinaryDocValuesField(PASSAGE, PassageBytes.of(passage)));
        AnalysisLanguage language = AnalysisLanguage.of(passage.language());
        AnalysedText text = AnalysedText.of(passage.plain(), language);
        AnalysedText headings = AnalysedText.of(String.join("\n", passage.headings()), language);
        document.add(new TextField(SearchedField.TEXT.luceneField(language), new AnalysedTokenStream(text.tokens())));
        document.add(new TextField(SearchedField.HEADINGS.luceneField(language),
                new AnalysedTokenStream(headings.tokens())));
        document.add(new BinaryDocValuesField(TOKENS, PassageTokens.of(text, headings, language)));
        addAcronyms(document, passage);
        addReversed(document, text, language);
    }

    private static void addAcronyms(Document document, Passage passage) {
        for (AcronymPair pair : AcronymFinder.in(passage.plain())) {
            document.add(new StringField(ACRONYM, pair.acronym() + "=" + pair.longForm(), Store.NO));
            document.add(new StringField(ACRONYM, pair.longForm() + "=" + pair.acronym(), Store.NO));
        }
    }

    private static void addReversed(Document document, AnalysedText text, AnalysisLanguage language) {
        if (language.hasCompounds()) {
            text.tokens()
                    .stream()
                    .map(AnalysedText.Token::form)
                    .filter(form -> form.length() >= MIN_COMPOUND)
                    .distinct()
                    .map(form -> new StringBuilder(form).reverse().toString())
                    .forEach(form -> document.add(new StringField(REVERSED + language.code(), form, Store.NO)));
        }
    }

    /** The passages of a segment by document; the document for a note has none. */
    public static BinaryDocValues passages(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, PASSAGE);
    }

    /** The passage at the document to which the values of {@link #passages} were advanced. */
    public static Passage passage(BinaryDocValues passages) throws IOException {
        return PassageBytes.read(passages.binaryValue());
    }

    /**
     * The language whose fields the document has. Documents that were written before a passage's language had an
     * analysis of its own have the fields for other languages.
     */
    public static AnalysisLanguage analysedAs(Passage passage, LeafReader segment, int document) throws IOException {
        AnalysisLanguage language = AnalysisLanguage.of(passage.language());
        NumericDocValues lengths = segment.getNormValues(SearchedField.TEXT.luceneField(language));
        return lengths != null && lengths.advanceExact(document) ? language : AnalysisLanguage.of("");
    }

    /** The signs of the vectors of words by document; most documents of earlier formats have none. */
    public static BinaryDocValues signs(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, SIGNS);
    }

    /** The signs at the document to which the values of {@link #signs} were advanced. */
    public static TokenSigns tokenSigns(BinaryDocValues signs) throws IOException {
        BytesRef value = signs.binaryValue();
        return TokenSignsFormat.read(value.bytes, value.offset, value.length);
    }

    /** The values for {@link PassageTokens#read} by document. */
    public static BinaryDocValues tokens(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, TOKENS);
    }
}
