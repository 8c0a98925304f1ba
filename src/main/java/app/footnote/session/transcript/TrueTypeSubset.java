package app.footnote.session.transcript;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes characters of any font that Java can draw as a TrueType font. PDFBox can embed only fonts with TrueType
 * outlines in part, and most fonts for Chinese, Japanese and Korean have others. Letters are not hinted, and not
 * joined. The tables are those of the OpenType specification, version 1.9.
 */
final class TrueTypeSubset {

    private static final int UNITS_PER_EM = 2_048;
    /**
     * The parts of an em above and below the baseline that characters of Chinese take up. A font's own values would
     * move the lines apart even where no letter is in that font.
     */
    private static final int ASCENT = UNITS_PER_EM * 88 / 100;
    private static final int DESCENT = UNITS_PER_EM - ASCENT;
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final int ON_CURVE = 1;
    /** Windows, full repertoire of Unicode. */
    private static final int[] UNICODE_ENCODING = {3, 10};

    /** Cubic curves become this many quadratic ones, which no reader can tell from them. */
    private static final int PARTS_OF_CURVE = 4;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Integer> characters;

    private TrueTypeSubset(Font font, Set<Integer> characters) {
        Font scaled = font.deriveFont((float) UNITS_PER_EM);
        this.characters = List.copyOf(new TreeSet<>(characters));
        glyphs.add(new Glyph(UNITS_PER_EM, List.of()));
        this.characters.forEach(character -> glyphs.add(glyph(scaled, character)));
    }

    /** The given characters that the font draws as outlines; fonts of coloured pictures do not. */
    static Set<Integer> charactersOf(Font font, Set<Integer> characters) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int character : characters) {
            if (font.canDisplay(character)
                    && !vector(font, character).getOutline().getBounds2D().isEmpty()) {
                found.add(character);
            }
        }
        return found;
    }

    /**
     * The TrueType file.
     *
     * @param characters code points that the font has
     * @param name the font's name in the PDF, in ASCII
     */
    static byte[] of(Font font, Set<Integer> characters, String name) {
        try {
            return new TrueTypeSubset(font, characters).file(name);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private static GlyphVector vector(Font font, int character) {
        return font.createGlyphVector(UNHINTED, Character.toString(character));
    }

    private static Glyph glyph(Font font, int character) {
        GlyphVector vector = vector(font, character);
        int advance = Math.round(vector.getGlyphMetrics(0).getAdvanceX());
        return new Glyph(advance, contours(vector.getGlyphOutline(0)));
    }

    /** A point of a contour; a curve has one point beside it between two points on it. */
    record CurvePoint(int x, int y, boolean onCurve) {
    }

    /** A letter; its y axis points up. */
    private record Glyph(int advance, List<List<CurvePoint>> contours) {

        /** Left, bottom, right and top edge; zeros for a letter without an outline. */
        int[] bounds() {
            if (contours.isEmpty()) {
                return new int[4];
            }
            List<CurvePoint> all = contours.stream().flatMap(List::stream).toList();
            return new int[]{
                    all.stream().mapToInt(CurvePoint::x).min().orElseThrow(),
                    all.stream().mapToInt(CurvePoint::y).min().orElseThrow(),
                    all.stream().mapToInt(CurvePoint::x).max().orElseThrow(),
                    all.stream().mapToInt(CurvePoint::y).max().orElseThrow()};
        }

        int points() {
            return contours.stream().mapToInt(List::size).sum();
        }
    }

    /** The contours of an outline whose y axis points down. */
    static List<List<CurvePoint>> contours(Shape outline) {
        List<List<CurvePoint>> contours = new ArrayList<>();
        List<CurvePoint> contour = new ArrayList<>();
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        PathIterator path = outline.getPathIterator(AffineTransform.getScaleInstance(1, -1));
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    add(contour, contours);
                    contour = new ArrayList<>();
                    contour.add(point(p[0], p[1], true));
                }
                case PathIterator.SEG_LINETO -> contour.add(point(p[0], p[1], true));
                case PathIterator.SEG_QUADTO -> {
                    contour.add(point(p[0], p[1], false));
                    contour.add(point(p[2], p[3], true));
                }
                case PathIterator.SEG_CUBICTO -> addCubic(contour, x, y, p);
                default -> {
                    // A contour of TrueType is always closed.
                }
            }
            int last = switch (kind) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            if (kind != PathIterator.SEG_CLOSE) {
                x = p[last];
                y = p[last + 1];
            }
        }
        add(contour, contours);
        return contours;
    }

    private static CurvePoint point(double x, double y, boolean onCurve) {
        return new CurvePoint((int) Math.round(x), (int) Math.round(y), onCurve);
    }

    /** Adds a contour that encloses something, without the point that closes it. */
    private static void add(List<CurvePoint> contour, List<List<CurvePoint>> contours) {
        if (contour.size() > 1 && contour.getFirst().equals(contour.getLast())) {
            contour.removeLast();
        }
        if (contour.size() > 2) {
            contours.add(contour);
        }
    }

    /** Adds a cubic curve as quadratic ones, whose control points are where its tangents meet, nearly. */
    private static void addCubic(List<CurvePoint> contour, double x, double y, double[] p) {
        double[] xs = {x, p[0], p[2], p[4]};
        double[] ys = {y, p[1], p[3], p[5]};
        for (int i = 0; i < PARTS_OF_CURVE; i++) {
            double from = (double) i / PARTS_OF_CURVE;
            double to = (double) (i + 1) / PARTS_OF_CURVE;
            contour.add(point(control(xs, from, to), control(ys, from, to), false));
            contour.add(point(value(xs, to), value(ys, to), true));
        }
    }

    /** One coordinate of the control point for the part of a cubic curve between two parameters. */
    private static double control(double[] c, double from, double to) {
        double reach = (to - from) / 4;
        return (value(c, from) + value(c, to)) / 2 + reach * (slope(c, from) - slope(c, to));
    }

    private static double value(double[] c, double t) {
        double s = 1 - t;
        return s * s * s * c[0] + 3 * s * s * t * c[1] + 3 * s * t * t * c[2] + t * t * t * c[3];
    }

    private static double slope(double[] c, double t) {
        double s = 1 - t;
        return 3 * (s * s * (c[1] - c[0]) + 2 * s * t * (c[2] - c[1]) + t * t * (c[3] - c[2]));
    }

    /** Writes the content of a table. */
    private interface TableContent {

        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(TableContent content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private byte[] file(String name) throws IOException {
        List<Integer> offsets = new ArrayList<>();
        byte[] outlines = bytes(out -> writeOutlines(out, offsets));
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("OS/2", bytes(this::writeMetrics));
        tables.put("cmap", bytes(this::writeCharacters));
        tables.put("glyf", outlines);
        tables.put("head", bytes(this::writeHead));
        tables.put("hhea", bytes(this::writeHorizontalHead));
        tables.put("hmtx", bytes(this::writeAdvances));
        tables.put("loca", bytes(out -> writeInts(out, offsets)));
        tables.put("maxp", bytes(this::writeLimits));
        tables.put("name", bytes(out -> writeNames(out, name)));
        tables.put("post", bytes(out -> writeInts(out, List.of(0x00030000, 0, 0, 0, 0, 0, 0, 0))));
        return bytes(out -> write(out, tables));
    }

    private static void write(DataOutputStream out, Map<String, byte[]> tables) throws IOException {
        int rank = Integer.highestOneBit(tables.size());
        out.writeInt(0x00010000);
        writeShorts(
                out, tables.size(), 16 * rank, Integer.numberOfTrailingZeros(rank), 16 * (tables.size() - rank));
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
            writeInts(out, List.of(checksum(table.getValue()), offset, table.getValue().length));
            offset += padded(table.getValue().length);
        }
        for (byte[] table : tables.values()) {
            out.write(table);
            out.write(new byte[padded(table.length) - table.length]);
        }
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    /** The sum of the table's 32-bit numbers. */
    private static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }

    private void writeOutlines(DataOutputStream out, List<Integer> offsets) throws IOException {
        for (Glyph glyph : glyphs) {
            offsets.add(out.size());
            if (!glyph.contours().isEmpty()) {
                write(out, glyph);
            }
            out.write(new byte[padded(out.size()) - out.size()]);
        }
        offsets.add(out.size());
    }

    private static void write(DataOutputStream out, Glyph glyph) throws IOException {
        out.writeShort(glyph.contours().size());
        writeShorts(out, glyph.bounds());
        int end = -1;
        for (List<CurvePoint> contour : glyph.contours()) {
            end += contour.size();
            out.writeShort(end);
        }
        out.writeShort(0);
        List<CurvePoint> points = glyph.contours().stream().flatMap(List::stream).toList();
        for (CurvePoint point : points) {
            out.writeByte(point.onCurve() ? ON_CURVE : 0);
        }
        int before = 0;
        for (CurvePoint point : points) {
            out.writeShort(point.x() - before);
            before = point.x();
        }
        before = 0;
        for (CurvePoint point : points) {
            out.writeShort(point.y() - before);
            before = point.y();
        }
    }

    /** The edges of the rectangle around all letters. */
    private int[] bounds() {
        Rectangle2D all = glyphs.stream()
                .map(Glyph::bounds)
                .map(b -> (Rectangle2D) new Rectangle2D.Double(b[0], b[1], b[2] - b[0], b[3] - b[1]))
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
        return new int[]{(int) all.getMinX(), (int) all.getMinY(), (int) all.getMaxX(), (int) all.getMaxY()};
    }

    private void writeHead(DataOutputStream out) throws IOException {
        writeInts(out, List.of(0x00010000, 0x00010000, 0, 0x5F0F3CF5));
        writeShorts(out, 1, UNITS_PER_EM);
        out.writeLong(0);
        out.writeLong(0);
        writeShorts(out, bounds());
        writeShorts(out, 0, 8, 2, 1, 0);
    }

    private void writeHorizontalHead(DataOutputStream out) throws IOException {
        int widest = glyphs.stream().mapToInt(Glyph::advance).max().orElseThrow();
        int[] bounds = bounds();
        out.writeInt(0x00010000);
        writeShorts(out, ASCENT, -DESCENT, 0, widest, bounds[0], 0, bounds[2], 1, 0, 0, 0, 0, 0, 0, 0, glyphs.size());
    }

    private void writeAdvances(DataOutputStream out) throws IOException {
        for (Glyph glyph : glyphs) {
            writeShorts(out, glyph.advance(), glyph.bounds()[0]);
        }
    }

    private void writeLimits(DataOutputStream out) throws IOException {
        int points = glyphs.stream().mapToInt(Glyph::points).max().orElseThrow();
        int contours = glyphs.stream().map(Glyph::contours).mapToInt(List::size).max().orElseThrow();
        out.writeInt(0x00010000);
        writeShorts(out, glyphs.size(), points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** One group for each character, because glyphs are in the order of characters (format 12). */
    private void writeCharacters(DataOutputStream out) throws IOException {
        writeShorts(out, 0, 1, UNICODE_ENCODING[0], UNICODE_ENCODING[1]);
        out.writeInt(12);
        writeShorts(out, 12, 0);
        writeInts(out, List.of(16 + 12 * characters.size(), 0, characters.size()));
        for (int i = 0; i < characters.size(); i++) {
            writeInts(out, List.of(characters.get(i), characters.get(i), i + 1));
        }
    }

    private void writeMetrics(DataOutputStream out) throws IOException {
        int average = (int) glyphs.stream().mapToInt(Glyph::advance).average().orElseThrow();
        int first = Math.min(0xFFFF, characters.stream().min(Comparator.naturalOrder()).orElse(0));
        int last = Math.min(0xFFFF, characters.stream().max(Comparator.naturalOrder()).orElse(0));
        writeShorts(out, 4, average, 400, 5, 0);
        out.write(new byte[20 + 2 + 10 + 16]);
        out.write("    ".getBytes(StandardCharsets.US_ASCII));
        writeShorts(out, 0x0040, first, last, ASCENT, -DESCENT, 0, ASCENT, DESCENT);
        out.writeLong(0);
        writeShorts(out, UNITS_PER_EM / 2, UNITS_PER_EM * 7 / 10, 0, ' ', 0);
    }

    private static void writeNames(DataOutputStream out, String name) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] family = {1, 4, 6};
        writeShorts(out, 0, family.length, 6 + 12 * family.length);
        for (int id : family) {
            writeShorts(out, 3, 1, 0x0409, id, text.length, 0);
        }
        out.write(text);
    }

    private static void writeShorts(DataOutputStream out, int... numbers) throws IOException {
        for (int number : numbers) {
            out.writeShort(number);
        }
    }

    private static void writeInts(DataOutputStream out, List<Integer> numbers) throws IOException {
        for (int number : numbers) {
            out.writeInt(number);
        }
    }
}
