package app.footnote.index.lucene.store;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Reads the format in which passages were written before they got {@link PassageBytes}: Lucene's strings and
 * variable-length integers. A value begins with the length of the note's id, which is never zero.
 */
final class FormerPassageBytes {

    private static final byte PLAIN_EQUALS_TEXT = 0;

    private FormerPassageBytes() {
    }

    static Passage read(BytesRef value) throws IOException {
        DataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
        NoteId note = new NoteId(in.readString());
        int ordinal = in.readVInt();
        Place place = new Place(in.readVInt(), in.readVInt(), in.readVInt());
        List<String> headings = headings(in);
        String language = in.readString();
        String text = in.readString();
        String plain = in.readByte() == PLAIN_EQUALS_TEXT ? text : in.readString();
        return new Passage(note, ordinal, place, headings, text, plain, language);
    }

    private static List<String> headings(DataInput in) throws IOException {
        int count = in.readVInt();
        List<String> headings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            headings.add(in.readString());
        }
        return headings;
    }
}
