package app.footnote.index.lucene.store;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/**
 * The document for a note as a whole, which is stored in one block with the documents of its passages. Only this
 * document has the course, so that moving a note does not rewrite its passages.
 */
final class NoteDocument {

    /** The field with the note's id, in all documents of a note. */
    static final String NOTE = "note";

    /** Finds the documents of notes. */
    static final Term ANY = new Term("kind", "note");

    private static final String HEAD = "head";
    private static final String COURSE = "course";
    private static final String CONTENT_HASH = "hash";
    private static final String PASSAGES = "passages";
    private static final String EDITION = "edition";

    /** The {@link IndexLabel#FORMAT} in which the passages were written; documents of format 3 and before lack it. */
    private static final String FORMAT = "format";

    /** Present if passages of the note have vectors, but no vectors of their words. */
    private static final String WITHOUT_TOKENS = "no-tokens";

    /**
     * How the documents of a note's passages were written. Immutable.
     *
     * @param format the {@link IndexLabel#FORMAT} at that time; empty before format 4
     * @param hasTokens whether each passage with a vector has the vectors of its words too
     */
    record State(String format, boolean hasTokens) {

        static final State FORMER = new State("", false);

        boolean isCurrent() {
            return format.equals(IndexLabel.FORMAT);
        }
    }

    private NoteDocument() {
    }

    /** Finds all documents of a note. */
    static Term blockOf(NoteId note) {
        return new Term(NOTE, note.value());
    }

    /** Finds only the document for the note as a whole. */
    static Term headOf(NoteId note) {
        return new Term(HEAD, note.value());
    }

    /** The documents of a note with vectors. */
    static List<Document> block(StoredNote note, List<EmbeddedPassage> passages, int dimension) {
        List<Document> block = new ArrayList<>(passages.size() + 1);
        boolean complete = passages.stream().noneMatch(one -> one.vector().isPresent() && one.tokens().isEmpty());
        block.add(of(note, new State(IndexLabel.FORMAT, complete)));
        for (EmbeddedPassage passage : passages) {
            block.add(PassageDocument.of(passage, dimension));
        }
        return block;
    }

    /** The documents of a note whose vectors are stored elsewhere. */
    static List<Document> block(NoteEdition edition, List<Passage> passages) {
        List<Document> block = new ArrayList<>(passages.size() + 1);
        block.add(of(edition));
        for (int i = 0; i < passages.size(); i++) {
            block.add(PassageDocument.of(passages.get(i), new PassageKey(edition.name(), i)));
        }
        return block;
    }

    private static Document of(NoteEdition edition) {
        Document document = of(edition.note(), new State(IndexLabel.FORMAT, true));
        document.add(new StoredField(EDITION, edition.name()));
        return document;
    }

    /** The edition of a note; empty if it was stored without one. */
    static Optional<NoteEdition> readEdition(Document document) {
        return Optional.ofNullable(document.get(EDITION)).map(name -> new NoteEdition(read(document), name));
    }

    /** @param state the state of the documents of the note's passages */
    static Document of(StoredNote note, State state) {
        Document document = new Document();
        document.add(new StoredField(FORMAT, state.format()));
        if (!state.hasTokens()) {
            document.add(new StoredField(WITHOUT_TOKENS, 1));
        }
        document.add(new StringField(ANY.field(), ANY.text(), Store.NO));
        document.add(new StringField(NOTE, note.note().value(), Store.YES));
        document.add(new StringField(HEAD, note.note().value(), Store.NO));
        document.add(new StoredField(COURSE, note.course().value()));
        document.add(new StoredField(CONTENT_HASH, note.contentHash()));
        document.add(new StoredField(PASSAGES, note.passages()));
        return document;
    }

    static State readState(Document document) {
        String format = document.get(FORMAT);
        return format == null
                ? State.FORMER
                : new State(format, document.get(WITHOUT_TOKENS) == null);
    }

    static StoredNote read(Document document) {
        return new StoredNote(
                new NoteId(document.get(NOTE)),
                new CourseId(document.get(COURSE)),
                document.get(CONTENT_HASH),
                Integer.parseInt(document.get(PASSAGES)));
    }
}
