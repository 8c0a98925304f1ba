package app.footnote.index.lucene.store;

import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/**
 * The document that stands for a note as a whole. It alone knows the course, so that moving a note rewrites nothing.
 */
public final class NoteDocument {

    /** On all documents of a note: its id. */
    static final String NOTE = "note";

    /** The same on all documents that stand for notes. */
    static final Term ANY = new Term("kind", "note");

    private static final String HEAD = "head";
    private static final String COURSE = "course";
    private static final String CONTENT_HASH = "hash";
    private static final String PASSAGES = "passages";
    private static final String EDITION = "edition";

    private NoteDocument() {
    }

    /** Names all documents of a note. */
    public static Term blockOf(NoteId note) {
        return new Term(NOTE, note.value());
    }

    /** Names the document that stands for a note, and no other. */
    public static Term headOf(NoteId note) {
        return new Term(HEAD, note.value());
    }

    public static Document of(NoteEdition edition) {
        Document document = of(edition.note());
        document.add(new StoredField(EDITION, edition.name()));
        return document;
    }

    /** Empty if the note was kept without a name for its edition. */
    static Optional<NoteEdition> readEdition(Document document) {
        return Optional.ofNullable(document.get(EDITION)).map(name -> new NoteEdition(read(document), name));
    }

    public static Document of(StoredNote note) {
        Document document = new Document();
        document.add(new StringField(ANY.field(), ANY.text(), Store.NO));
        document.add(new StringField(NOTE, note.note().value(), Store.YES));
        document.add(new StringField(HEAD, note.note().value(), Store.NO));
        document.add(new StoredField(COURSE, note.course().value()));
        document.add(new StoredField(CONTENT_HASH, note.contentHash()));
        document.add(new StoredField(PASSAGES, note.passages()));
        return document;
    }

    static StoredNote read(Document document) {
        return new StoredNote(
                new NoteId(document.get(NOTE)),
                new CourseId(document.get(COURSE)),
                document.get(CONTENT_HASH),
                Integer.parseInt(document.get(PASSAGES)));
    }
}
