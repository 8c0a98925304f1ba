package app.footnote.library.store;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes pages as bytes: the number of pages, and then each page's number, text and layout. Numbers are variable-length
 * integers as in <a href="https://protobuf.dev/programming-guides/encoding/#varints">Protocol Buffers</a>. The edges of
 * the characters' boxes are stored in hundredths of a point, as differences from the character before: first all left
 * edges, then all bottom, right and top edges. Most differences repeat, so they compress well.
 */
final class PageFormat {

    private static final int FLOWING = 0;
    private static final int FIXED = 1;
    private static final int EDGES = 4;
    private static final float STEPS_PER_POINT = 100;

    /**
     * The edge of a character without a position. Real edges are much smaller, because pages have at most 14,400
     * points.
     */
    private static final int NO_EDGE = Integer.MIN_VALUE;

    private PageFormat() {
    }

    static void write(List<Page> pages, DataOutputStream out) throws IOException {
        writeNumber(pages.size(), out);
        for (Page page : pages) {
            writeNumber(page.number(), out);
            writeNumber(page.text().length(), out);
            out.writeChars(page.text());
            writeLayout(page.layout(), out);
        }
    }

    static List<Page> read(DataInputStream in) throws IOException {
        int count = readNumber(in);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(new Page(readNumber(in), readText(in), readLayout(in)));
        }
        return List.copyOf(pages);
    }

    private static String readText(DataInputStream in) throws IOException {
        char[] text = new char[readNumber(in)];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    private static void writeLayout(PageLayout layout, DataOutputStream out) throws IOException {
        switch (layout) {
            case PageLayout.Flowing _ -> out.writeByte(FLOWING);
            case PageLayout.Fixed fixed -> {
                out.writeByte(FIXED);
                writeBox(fixed.crop(), out);
                writeNumber(fixed.rotation(), out);
                writeEdges(fixed.edges(), out);
            }
        }
    }

    private static PageLayout readLayout(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case FLOWING -> new PageLayout.Flowing();
            case FIXED -> new PageLayout.Fixed(readBox(in), readNumber(in), readEdges(in));
            default -> throw new IOException("Unknown layout " + kind);
        };
    }

    private static void writeBox(Box box, DataOutputStream out) throws IOException {
        out.writeFloat(box.left());
        out.writeFloat(box.bottom());
        out.writeFloat(box.right());
        out.writeFloat(box.top());
    }

    private static Box readBox(DataInputStream in) throws IOException {
        return new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    }

    private static void writeEdges(float[] edges, DataOutputStream out) throws IOException {
        writeNumber(edges.length, out);
        for (int edge = 0; edge < EDGES; edge++) {
            int previous = 0;
            for (int i = edge; i < edges.length; i += EDGES) {
                int now = steps(edges[i]);
                writeNumber(zigzag(now - previous), out);
                previous = now;
            }
        }
    }

    private static float[] readEdges(DataInputStream in) throws IOException {
        float[] edges = new float[readNumber(in)];
        for (int edge = 0; edge < EDGES; edge++) {
            int previous = 0;
            for (int i = edge; i < edges.length; i += EDGES) {
                previous += unzigzag(readNumber(in));
                edges[i] = previous == NO_EDGE ? Float.NaN : previous / STEPS_PER_POINT;
            }
        }
        return edges;
    }

    private static int steps(float points) {
        return Float.isNaN(points) ? NO_EDGE : Math.max(NO_EDGE + 1, Math.round(points * STEPS_PER_POINT));
    }

    /** Encodes the sign in the lowest bit, so that small negative numbers become small positive numbers. */
    private static int zigzag(int number) {
        return (number << 1) ^ (number >> 31);
    }

    private static int unzigzag(int number) {
        return (number >>> 1) ^ -(number & 1);
    }

    private static void writeNumber(int number, DataOutputStream out) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new EOFException("A number does not end");
    }
}
