package app.footnote.index.redis;

import app.footnote.index.StoredNote;
import app.footnote.index.lucene.Edition;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;

/**
 * What a library says of a note: which generation of it counts. In Redis it is one word each for the generation, the
 * number of passages and the content's hash, with blanks between; {@link Scripts} read the first two.
 */
record Head(StoredNote note, Generation generation) {

    static Head parse(CourseId course, NoteId note, String written) {
        String[] parts = written.split(" ", 3);
        return new Head(
                new StoredNote(note, course, parts[2], Integer.parseInt(parts[1])), Generation.parse(parts[0]));
    }

    String written() {
        return generation + " " + note.passages() + " " + note.contentHash();
    }

    Edition edition() {
        return new Edition(note, generation.toString());
    }
}
