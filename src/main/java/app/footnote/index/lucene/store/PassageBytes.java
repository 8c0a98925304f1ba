package app.footnote.index.lucene.store;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A passage as bytes, in Lucene's forms of numbers and strings. Not compressed: most of a hundred candidates lie in
 * blocks of their own, each of which would have to be unpacked for a single passage.
 */
public final class PassageBytes {

    private static final byte PLAIN_IS_TEXT = 0;
    private static final byte PLAIN_IS_OTHER = 1;

    private PassageBytes() {
    }

    static BytesRef of(Passage passage) {
        return ByteArrayOutput.by(out -> write(passage, out));
    }

    private static void write(Passage passage, DataOutput out) throws IOException {
        out.writeString(passage.note().value());
        out.writeVInt(passage.ordinal());
        out.writeVInt(passage.place().page());
        out.writeVInt(passage.place().start());
        out.writeVInt(passage.place().end());
        out.writeVInt(passage.headings().size());
        for (String heading : passage.headings()) {
            out.writeString(heading);
        }
        out.writeString(passage.language());
        out.writeString(passage.text());
        if (passage.plain().equals(passage.text())) {
            out.writeByte(PLAIN_IS_TEXT);
        } else {
            out.writeByte(PLAIN_IS_OTHER);
            out.writeString(passage.plain());
        }
    }

    public static Passage read(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        NoteId note = new NoteId(in.readString());
        int ordinal = in.readVInt();
        Place place = new Place(in.readVInt(), in.readVInt(), in.readVInt());
        List<String> headings = headings(in);
        String language = in.readString();
        String text = in.readString();
        String plain = in.readByte() == PLAIN_IS_TEXT ? text : in.readString();
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
