package app.footnote.session.transcript;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.w3c.dom.Element;

/**
 * Draws the formulas of {@link FormulaSvg} in a PDF, as outlines in the colour of the text. Their source is invisible
 * text at the same place, so that it can be searched and copied. Other SVG images are not supported. Not thread-safe.
 */
final class PdfFormulaDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        int room = box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
        double scale = room > 0 ? Math.min(1, room / cssWidth) : 1;
        return new FormulaImage(svg, box, scale * cssWidth, scale * cssHeight);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext context) {
        // A formula consists of outlines.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // A formula consists of outlines.
    }

    @Override
    public void close() {
        // There are no resources to release.
    }

    /** A formula with its place in the layout. All sizes are in the units of the layout, dots. */
    private static final class FormulaImage implements SVGImage {

        private final Box box;
        private final String source;
        private final Shape outline;
        private final double width;
        private final double height;
        private final double ascent;

        FormulaImage(Element svg, Box box, double width, double height) {
            this.box = box;
            this.source = svg.getAttribute("aria-label");
            this.width = width;
            this.height = height;
            double[] view = numbers(svg.getAttribute("viewBox"));
            double scale = width / view[2];
            this.ascent = -view[1] * scale;
            Element path = (Element) svg.getElementsByTagName("path").item(0);
            this.outline = shape(path.getAttribute("d")).createTransformedShape(
                    AffineTransform.getScaleInstance(scale, scale));
        }

        private static double[] numbers(String numbers) {
            return Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
        }

        /** The shape of a path that consists of the absolute commands M, L, Q, C and Z. */
        private static Path2D shape(String path) {
            Path2D shape = new Path2D.Double();
            for (String segment : path.split("(?=[MLQCZ])")) {
                double[] p = segment.length() == 1 ? new double[0] : numbers(segment.substring(1).strip());
                switch (segment.charAt(0)) {
                    case 'M' -> shape.moveTo(p[0], p[1]);
                    case 'L' -> shape.lineTo(p[0], p[1]);
                    case 'Q' -> curve(shape, p[0], p[1], p[2], p[3]);
                    case 'C' -> shape.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    default -> shape.closePath();
                }
            }
            return shape;
        }

        /** Adds a quadratic curve as the equal cubic one, because the device approximates quadratic ones. */
        private static void curve(Path2D shape, double controlX, double controlY, double x, double y) {
            Point2D start = shape.getCurrentPoint();
            shape.curveTo(
                    start.getX() + (controlX - start.getX()) * 2 / 3, start.getY() + (controlY - start.getY()) * 2 / 3,
                    x + (controlX - x) * 2 / 3, y + (controlY - y) * 2 / 3, x, y);
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double baseline = y + ascent;
            device.setColor(box.getStyle().getColor());
            device.fill(AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(outline));
            if (device instanceof PdfBoxFastOutputDevice pdf) {
                drawInvisibleSource(pdf, context, x, baseline);
            }
        }

        /** Writes the source in a size in which it is as wide as the formula. */
        private void drawInvisibleSource(
                PdfBoxFastOutputDevice pdf, RenderingContext context, double x, double baseline) {
            if (!(box.getStyle().getFSFont(context) instanceof PdfBoxFSFont font)) {
                return;
            }
            int sourceWidth = context.getTextRenderer().getWidth(context.getFontContext(), font, source);
            float size = (float) (font.getSize2D() * width / Math.max(1, sourceWidth));
            pdf.getCurrentPage().saveGraphics();
            pdf.getCurrentPage().setRenderingMode(RenderingMode.NEITHER);
            pdf.setFontSpecification(null);
            pdf.setFont(new PdfBoxFSFont(font.getFontDescriptions(), size));
            pdf.drawString(source, (float) x, (float) baseline, null);
            pdf.getCurrentPage().restoreGraphics();
        }
    }
}
