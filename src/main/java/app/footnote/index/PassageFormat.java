package app.footnote.index;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a passage, the same in every index. All numbers are big-endian integers of 4 bytes:
 *
 * <ol>
 * <li>the ordinal, the page, the start and the end of the place
 * <li>the language in Java's modified UTF-8 ({@link DataOutput#writeUTF})
 * <li>the number of headings, and each heading as a text
 * <li>the text as it stands in the note, and the plain text, each as a text
 * </ol>
 *
 * <p>
 * A text is its length in chars, and then modified UTF-8 in pieces of at most 20,000 chars, because a piece must not
 * exceed 65,535 bytes. Modified UTF-8 keeps unpaired surrogates, which some PDF files contain. The note's id is not
 * part of the format: each index has it in another place.
 */
public final class PassageFormat {

    /** A char takes 3 bytes at most. */
    private static final int CHARS_IN_PIECE = 20_000;

    private PassageFormat() {
    }

    public static void write(Passage passage, DataOutput out) throws IOException {
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

    private static void writeText(String text, DataOutput out) throws IOException {
        out.writeInt(text.length());
        for (int at = 0; at < text.length(); at += CHARS_IN_PIECE) {
            out.writeUTF(text.substring(at, Math.min(text.length(), at + CHARS_IN_PIECE)));
        }
    }

    /** @throws IOException if the bytes are not a passage */
    public static Passage read(NoteId note, DataInput in) throws IOException {
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

    private static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        String piece = length == 0 ? "" : in.readUTF();
        if (piece.length() >= length) {
            return piece;
        }
        StringBuilder text = new StringBuilder(length).append(piece);
        while (text.length() < length) {
            text.append(in.readUTF());
        }
        return text.toString();
    }
}
