package app.footnote.formula;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

/** Collects the outlines of all shapes and letters that are drawn. Ignores images. Not thread-safe. */
final class OutlineGraphics extends AbstractGraphics2D {

    private final Path2D.Double outline;
    private final AtomicBoolean lacksGlyphs;

    OutlineGraphics() {
        super(true);
        outline = new Path2D.Double();
        lacksGlyphs = new AtomicBoolean();
        gc = new GraphicContext();
    }

    private OutlineGraphics(OutlineGraphics parent) {
        super(parent);
        outline = parent.outline;
        lacksGlyphs = parent.lacksGlyphs;
    }

    /** The outline so far, to be filled by the non-zero winding rule. */
    Path2D outline() {
        return outline;
    }

    /** Whether a letter was drawn as a box, because no font of the computer has it. */
    boolean lacksGlyphs() {
        return lacksGlyphs.get();
    }

    @Override
    public void fill(Shape shape) {
        outline.append(shape.getPathIterator(getTransform()), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        fill(getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        int missing = glyphs.getFont().getMissingGlyphCode();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            if (glyphs.getGlyphCode(i) == missing) {
                lacksGlyphs.set(true);
            }
        }
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder letters = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            letters.append(c);
        }
        drawString(letters.toString(), x, y);
    }

    @Override
    public Graphics create() {
        return new OutlineGraphics(this);
    }

    @Override
    public void dispose() {
        // There are no resources to release.
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException("An outline has no device");
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics().getFontMetrics(font);
    }

    @Override
    public void setXORMode(Color colour) {
        // An outline has no colours.
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        // There are no pixels to copy.
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        // An outline has no pixels.
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        // An outline has no pixels.
    }
}
