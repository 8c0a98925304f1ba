package app.footnote.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Draws random PDFs in which all words are different, and records the position of each word. The same seed gives the
 * same PDF.
 */
final class RandomPages implements AutoCloseable {

    static final String HEADER = "Lecture notes of the winter term";

    private static final String[] SYLLABLES = {"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "ta", "ve"};
    private static final int PAGES = 6;
    private static final int TOP = 740;
    private static final int BOTTOM = 130;

    /** @param page counted from 1 */
    record Word(String text, int page, float left, float right, float baseline) {
    }

    private final List<Word> words = new ArrayList<>();
    private final PdfSketch sketch = new PdfSketch();
    private final Random random;
    private int page = 1;
    private float y;

    RandomPages(long seed) {
        random = new Random(seed);
        for (page = 1; page <= PAGES; page++) {
            if (page > 1) {
                sketch.page(PDRectangle.A4);
            }
            draw();
        }
    }

    /** All words except those of headers and the page numbers. */
    List<Word> words() {
        return words;
    }

    Path save(Path folder) {
        return sketch.save(folder);
    }

    @Override
    public void close() throws IOException {
        sketch.close();
    }

    private void draw() {
        sketch.with(PdfSketch.PLAIN, 8).text(50, 810, HEADER).text(300, 25, String.valueOf(page));
        List<IntConsumer> elements = List.of(
                this::heading,
                this::paragraph,
                this::items,
                this::table,
                this::code,
                this::columns,
                this::columnsLineByLine);
        y = TOP;
        while (y > BOTTOM) {
            elements.get(random.nextInt(elements.size())).accept(2 + random.nextInt(5));
            y -= 12 + random.nextInt(30);
        }
    }

    private void heading(int wordCount) {
        sketch.with(PdfSketch.BOLD, 15);
        line(50, wordCount);
    }

    private void paragraph(int lines) {
        sketch.with(PdfSketch.PLAIN, 10);
        for (int i = 0; i < lines; i++) {
            line(50, 6 + random.nextInt(4));
        }
    }

    private void items(int count) {
        for (int i = 0; i < count; i++) {
            sketch.with(PdfSketch.PLAIN, 10).text(50, y, "•");
            line(62, 1 + random.nextInt(8));
        }
    }

    private void table(int rows) {
        sketch.with(PdfSketch.PLAIN, 10);
        for (int i = 0; i < rows; i++) {
            for (int cell = 0; cell < 3; cell++) {
                write(50 + 150 * cell, y, 1 + random.nextInt(2));
            }
            y -= 14;
        }
    }

    private void code(int lines) {
        sketch.with(PdfSketch.TYPEWRITER, 10);
        for (int i = 0; i < lines; i++) {
            line(50 + 24 * random.nextInt(3), 1 + random.nextInt(4));
        }
    }

    private void columns(int lines) {
        float top = y;
        sketch.with(PdfSketch.PLAIN, 10);
        for (float x : new float[]{50, 310}) {
            y = top;
            for (int i = 0; i < lines; i++) {
                line(x, 4);
            }
        }
    }

    private void columnsLineByLine(int lines) {
        sketch.with(PdfSketch.PLAIN, 10);
        for (int i = 0; i < lines; i++) {
            write(50, y, 4);
            line(310, 4);
        }
    }

    private void line(float x, int wordCount) {
        write(x, y, wordCount);
        y -= 13;
    }

    private void write(float x, float baseline, int wordCount) {
        float left = x;
        for (int i = 0; i < wordCount; i++) {
            String word = word();
            sketch.text(left, baseline, word);
            float right = left + sketch.width(word);
            words.add(new Word(word, page, left, right, baseline));
            left = right + sketch.width(" ");
        }
    }

    /** A new word of three syllables. Some words start with capitals, as sentences do. */
    private String word() {
        int number = words.size();
        int base = SYLLABLES.length;
        String rest = SYLLABLES[number / base % base] + SYLLABLES[number / base / base % base];
        String first = SYLLABLES[number % base];
        return (random.nextInt(6) == 0 ? first.toUpperCase(Locale.ROOT) : first) + rest;
    }
}
