package app.footnote.index.lucene.store;

import app.footnote.index.PassageFormat;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.BytesRef;

/**
 * A passage as the value of a Lucene document: a zero byte, the note's id in modified UTF-8, and the passage in
 * {@link PassageFormat}. A value without the zero byte is in the {@link FormerPassageBytes former} format. Not
 * compressed: most candidates of a search are in different blocks, and each block would have to be decompressed for one
 * passage.
 */
final class PassageBytes {

    /** No value in the former format begins with it. */
    private static final byte MARK = 0;

    private PassageBytes() {
    }

    static BytesRef of(Passage passage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(MARK);
            out.writeUTF(passage.note().value());
            PassageFormat.write(passage, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be written", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static Passage read(BytesRef value) throws IOException {
        if (value.bytes[value.offset] != MARK) {
            return FormerPassageBytes.read(value);
        }
        DataInput in = new DataInputStream(
                new ByteArrayInputStream(value.bytes, value.offset + 1, value.length - 1));
        return PassageFormat.read(new NoteId(in.readUTF()), in);
    }
}
