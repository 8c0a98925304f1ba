package app.footnote.index.redis.store;

import app.footnote.index.PassageFormat;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A few consecutive passages of a note as bytes: their number as an integer of 4 bytes, then each in
 * {@link PassageFormat}, all compressed together (zlib), since the passages and their two texts have much in common.
 */
final class PassageRunFormat {

    private PassageRunFormat() {
    }

    static byte[] write(List<Passage> passages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(passages.size());
            for (Passage passage : passages) {
                PassageFormat.write(passage, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the bytes are not a run of passages */
    static List<Passage> read(NoteId note, byte[] bytes) throws IOException {
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes));
                // Inflates everything first: the checksum is at the end, and no length may be used before it is
                // verified.
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()))) {
            int count = in.readInt();
            List<Passage> passages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                passages.add(PassageFormat.read(note, in));
            }
            return passages;
        }
    }
}
