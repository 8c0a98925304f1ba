package app.footnote.index.redis.store;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
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
 * A few neighbouring passages of a note as bytes: how many, then each with its ordinal, place, language, headings, text
 * and plain text, all compressed together (zlib), since passages repeat one another and their two texts are much alike.
 * Strings are written as Java's modified UTF-8, which keeps every char, in pieces that are short enough for it.
 */
final class PassageRunFormat {

    /** Three bytes each at most, and a piece has at most 65,535. */
    private static final int CHARS_IN_PIECE = 20_000;

    private PassageRunFormat() {
    }

    static byte[] write(List<Passage> passages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(passages.size());
            for (Passage passage : passages) {
                write(passage, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Passage passage, DataOutputStream out) throws IOException {
        out.writeInt(passage.ordinal());
        out.writeInt(passage.place().page());
        out.writeInt(passage.place().start());
        out.writeInt(passage.place().end());
        out.writeUTF(passage.language());
        out.writeInt(passage.headings().size());
        for (String heading : passage.headings()) {
            writeText(heading, out);
        }
        writeText(passage.text(), out);
        writeText(passage.plain(), out);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        for (int at = 0; at < text.length(); at += CHARS_IN_PIECE) {
            out.writeUTF(text.substring(at, Math.min(text.length(), at + CHARS_IN_PIECE)));
        }
    }

    /** @throws IOException if the bytes are not what was written */
    static List<Passage> read(NoteId note, byte[] bytes) throws IOException {
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes));
                // All of it first: the check sum comes last, and only then are the lengths in it to be trusted.
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()))) {
            int count = in.readInt();
            List<Passage> passages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                passages.add(read(note, in));
            }
            return passages;
        }
    }

    private static Passage read(NoteId note, DataInputStream in) throws IOException {
        int ordinal = in.readInt();
        Place place = new Place(in.readInt(), in.readInt(), in.readInt());
        String language = in.readUTF();
        int count = in.readInt();
        List<String> headings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            headings.add(readText(in));
        }
        return new Passage(note, ordinal, place, headings, readText(in), readText(in), language);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(in.readUTF());
        }
        return text.toString();
    }
}
