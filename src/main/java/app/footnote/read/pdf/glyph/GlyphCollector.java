package app.footnote.read.pdf.glyph;

import app.footnote.model.Box;
import app.footnote.read.format.Deadline;
import app.footnote.read.format.DeadlineExceededException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects the glyphs of a page in the order in which they are painted. Can be used for one page after another. Ignores
 * paths, images and colours. Not thread-safe.
 */
public final class GlyphCollector extends PDFStreamEngine {

    private final FontTextCache fonts = new FontTextCache();
    private final MarkedContent markedContent = new MarkedContent();
    private List<Glyph> glyphs = new ArrayList<>();
    private Box crop = new Box(0, 0, 0, 0);
    private Deadline deadline = Deadline.never();

    public GlyphCollector() {
        List<OperatorProcessor> operators = List.of(
                new BeginText(this),
                new Concatenate(this),
                new DrawObject(this),
                new EndText(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new NextLine(this),
                new Restore(this),
                new Save(this),
                new SetCharSpacing(this),
                new SetFontAndSize(this),
                new SetGraphicsStateParameters(this),
                new SetMatrix(this),
                new SetTextHorizontalScaling(this),
                new SetTextLeading(this),
                new SetTextRise(this),
                new SetWordSpacing(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this));
        operators.forEach(this::addOperator);
    }

    /**
     * The visible glyphs of the page. Those of form fields and text annotations come last.
     *
     * @param visible the visible part of the page
     * @throws DeadlineExceededException if the deadline passes or the thread is interrupted
     * @throws IOException if the page is damaged
     */
    public List<Glyph> collect(PDPage page, Box visible, Deadline pageDeadline) throws IOException {
        glyphs = new ArrayList<>();
        crop = visible;
        deadline = pageDeadline;
        markedContent.clear();
        processPage(page);
        for (PDAnnotation annotation : page.getAnnotations(GlyphCollector::hasText)) {
            markedContent.clear();
            showAnnotation(annotation);
        }
        return glyphs;
    }

    private static boolean hasText(PDAnnotation annotation) {
        boolean text = annotation instanceof PDAnnotationFreeText || annotation instanceof PDAnnotationWidget;
        return text && !annotation.isHidden() && !annotation.isNoView();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        if (!markedContent.handle(operator, operands, getResources(), glyphs)) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        FontTextCache.FontText fontText = fonts.of(font);
        String text = fontText.text(code);
        if (text.isEmpty()) {
            return;
        }
        GlyphPlacement placement = new GlyphPlacement(matrix, fontText.unitsPerEm());
        float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        Box box = placement.box(width, text.codePointAt(0));
        if (placement.isUsable() && isVisible(box)) {
            BaselineSpan span =
                    font.isVertical() ? placement.verticalSpan(displacement.getY()) : placement.horizontalSpan(width);
            glyphs.add(new Glyph(text, span, clipped(box), fontText.traits(), markedContent.isPagination()));
        }
    }

    private boolean isVisible(Box box) {
        float x = (box.left() + box.right()) / 2;
        float y = (box.bottom() + box.top()) / 2;
        return x >= crop.left() && x <= crop.right() && y >= crop.bottom() && y <= crop.top();
    }

    private Box clipped(Box box) {
        return new Box(
                Math.max(box.left(), crop.left()),
                Math.max(box.bottom(), crop.bottom()),
                Math.min(box.right(), crop.right()),
                Math.min(box.top(), crop.top()));
    }
}
