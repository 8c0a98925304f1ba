package app.footnote.session.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.session.transcript.TrueTypeSubset.CurvePoint;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrueTypeSubsetTest {

    private static final Set<Integer> LETTERS = Set.of((int) 'g', (int) 'Ö', 0x1D400);

    private Font font;

    @BeforeEach
    void open() throws Exception {
        font = Font.createFont(Font.TRUETYPE_FONT, resource("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"));
    }

    @Test
    void hasTheCharactersAndNoOthers() throws Exception {
        TrueTypeFont subset = parsed(TrueTypeSubset.of(font, LETTERS, "Subset"));

        assertThat(subset.getNumberOfGlyphs()).isEqualTo(4);
        assertThat(subset.getName()).isEqualTo("Subset");
        for (int letter : LETTERS) {
            assertThat(subset.getUnicodeCmapLookup().getGlyphId(letter)).isPositive();
        }
        assertThat(subset.getUnicodeCmapLookup().getGlyphId('a')).isZero();
    }

    @Test
    void drawsTheSameLetters() throws Exception {
        TrueTypeFont subset = parsed(TrueTypeSubset.of(font, LETTERS, "Subset"));

        for (int letter : LETTERS) {
            int glyph = subset.getUnicodeCmapLookup().getGlyphId(letter);
            Shape drawn = subset.getGlyph().getGlyph(glyph).getPath();
            assertSameShape(drawn, outline(font, letter, subset.getUnitsPerEm()));
        }
    }

    @Test
    void approximatesCubicCurvesToOneUnit() {
        Ellipse2D circle = new Ellipse2D.Double(-1_000, -1_000, 2_000, 2_000);

        List<CurvePoint> points = TrueTypeSubset.contours(circle).getFirst();

        assertThat(points).hasSize(32);
        for (int i = 0; i < points.size(); i += 2) {
            CurvePoint start = points.get(i);
            CurvePoint control = points.get(i + 1);
            CurvePoint end = points.get((i + 2) % points.size());
            assertThat(start.onCurve()).isTrue();
            assertThat(control.onCurve()).isFalse();
            double middleX = (start.x() + 2 * control.x() + end.x()) / 4.0;
            double middleY = (start.y() + 2 * control.y() + end.y()) / 4.0;
            assertThat(Math.hypot(start.x(), start.y())).isBetween(998.5, 1_001.5);
            assertThat(Math.hypot(middleX, middleY)).isBetween(998.5, 1_001.5);
        }
    }

    @Test
    void findsNoCharacterWithoutAnOutline() {
        assertThat(TrueTypeSubset.charactersOf(font, Set.of((int) 'g', 0x00A0, 0x5E73))).containsExactly((int) 'g');
    }

    /** Compares points on a grid; at the edges, coordinates are rounded. */
    private static void assertSameShape(Shape actual, Shape expected) {
        Rectangle2D bounds = expected.getBounds2D();
        int differing = 0;
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                double x = bounds.getX() + bounds.getWidth() * i / 100;
                double y = bounds.getY() + bounds.getHeight() * j / 100;
                differing += actual.contains(x, y) == expected.contains(x, y) ? 0 : 1;
            }
        }
        assertThat(differing).isLessThan(100);
    }

    private static Shape outline(Font font, int letter, int size) {
        Shape outline = font.deriveFont((float) size)
                .createGlyphVector(new FontRenderContext(null, true, true), Character.toString(letter))
                .getOutline();
        return AffineTransform.getScaleInstance(1, -1).createTransformedShape(outline);
    }

    private static TrueTypeFont parsed(byte[] file) throws Exception {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TrueTypeSubsetTest.class.getResourceAsStream(name));
    }
}
