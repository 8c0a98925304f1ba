package app.footnote.read.pdf.glyph;

import app.footnote.model.Box;
import app.footnote.read.format.Deadline;
import app.footnote.read.format.DeadlineExceededException;
import app.footnote.read.format.PageIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
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
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the glyphs of a page in the order in which they are painted. Can be used for one page after another. Ignores
 * paths, images and colours. An operator that fails, such as one that needs a broken font, loses its own glyphs only.
 * Not thread-safe.
 */
public final class GlyphCollector extends PDFStreamEngine {

    private static final Logger LOG = LoggerFactory.getLogger(GlyphCollector.class);

    /** Real pages have a few thousand; hostile ones would fill the memory. */
    private static final int MAX_GLYPHS = 4_000_000;

    private static final FontTraits NO_TRAITS = new FontTraits(false, false, false);

    private final FontTextCache fonts = new FontTextCache();
    private final OptionalContent layers;
    private final MarkedContent markedContent;
    private final ContentBalance balance = new ContentBalance();
    private List<Glyph> glyphs = new ArrayList<>();
    private Box crop = new Box(0, 0, 0, 0);
    private Deadline deadline = Deadline.never();
    private @Nullable PageIssue issue;
    private boolean operatorFailed;

    /** @param layers the layers of the document */
    public GlyphCollector(OptionalContent layers) {
        this.layers = layers;
        this.markedContent = new MarkedContent(layers);
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
                new SetTextRenderingMode(this),
                new SetTextRise(this),
                new SetWordSpacing(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this));
        operators.forEach(this::addOperator);
    }

    /**
     * The visible glyphs of the page. Those of form fields and text annotations come last. If the page is damaged or
     * the deadline passes, the glyphs before that are returned.
     *
     * @param visible the visible part of the page
     * @param annotations the annotations whose appearance is read after the page
     */
    public PageGlyphs collect(PDPage page, Box visible, List<PDAnnotation> annotations, Deadline pageDeadline) {
        glyphs = new ArrayList<>();
        crop = visible;
        deadline = pageDeadline;
        issue = null;
        operatorFailed = false;
        balance.clear();
        paint(page);
        if (issue == null && isDamaged(page)) {
            issue = PageIssue.DAMAGED;
        }
        paint(annotations);
        return new PageGlyphs(glyphs, Optional.ofNullable(issue));
    }

    /** Checks only pages that look as if something is missing. */
    private boolean isDamaged(PDPage page) {
        if (!glyphs.isEmpty()) {
            return !balance.isComplete() && PageContent.isDamaged(page);
        }
        return operatorFailed
                || balance.isForeign()
                || !balance.isComplete()
                || PageContent.isDamaged(page)
                || (!balance.isStarted() && PageContent.isFilled(page));
    }

    private void paint(PDPage page) {
        markedContent.clear();
        try {
            processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            fail(e);
        }
    }

    private void paint(List<PDAnnotation> annotations) {
        try {
            for (PDAnnotation annotation : annotations) {
                markedContent.clear();
                deadline.check();
                showAnnotation(annotation);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            fail(e);
        }
    }

    private void fail(Throwable cause) {
        LOG.debug("A part of a page cannot be read", cause);
        if (cause instanceof DeadlineExceededException) {
            issue = PageIssue.TIMED_OUT;
            glyphs = new ArrayList<>();
        } else {
            issue = PageIssue.DAMAGED;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        balance.count(operator);
        if (markedContent.handle(operator, operands, getResources(), glyphs) || paintsHidden(operator, operands)) {
            return;
        }
        try {
            super.processOperator(operator, operands);
        } catch (DeadlineExceededException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.debug("The operator {} fails", operator.getName(), e);
            skip(operator);
        }
    }

    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        balance.countOther(operator);
    }

    /** Whether the operator paints a form or an image on a hidden layer. */
    private boolean paintsHidden(Operator operator, List<COSBase> operands) {
        if (!layers.hasHidden()
                || !operator.getName().equals(OperatorName.DRAW_OBJECT)
                || getResources() == null
                || operands.isEmpty()
                || !(operands.getFirst() instanceof COSName name)) {
            return false;
        }
        COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSDictionary object = objects == null ? null : objects.getCOSDictionary(name);
        return object != null && layers.isHidden(object.getCOSDictionary(COSName.OC));
    }

    private void skip(Operator operator) {
        operatorFailed = true;
        switch (operator.getName()) {
            case OperatorName.SET_FONT_AND_SIZE -> getGraphicsState().getTextState().setFont(BrokenFont.INSTANCE);
            case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED, OperatorName.SHOW_TEXT_LINE,
                    OperatorName.SHOW_TEXT_LINE_AND_SPACE -> addUnknown();
            default -> issue = PageIssue.DAMAGED;
        }
    }

    /** Marks text of unknown length at the current position. */
    private void addUnknown() {
        PDTextState state = getGraphicsState().getTextState();
        if (getTextMatrix() != null) {
            Matrix size = new Matrix(state.getFontSize(), 0, 0, state.getFontSize(), 0, state.getRise());
            Matrix position = getTextMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
            add(UnknownText.MARK, new GlyphPlacement(size.multiply(position), 1), 1, NO_TRAITS);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (BrokenFont.INSTANCE.equals(font)) {
            add(UnknownText.MARK, new GlyphPlacement(matrix, 1), displacement.getX(), NO_TRAITS);
            return;
        }
        FontTextCache.FontText fontText = fonts.of(font);
        String text = fontText.text(code);
        if (text.isEmpty()) {
            return;
        }
        GlyphPlacement placement = new GlyphPlacement(matrix, fontText.unitsPerEm());
        if (font.isVertical()) {
            Box box = placement.box(font.getWidth(code) / 1000, text.codePointAt(0));
            add(text, placement.verticalSpan(displacement.getY()), box, fontText.traits());
        } else {
            add(text, placement, displacement.getX(), fontText.traits());
        }
    }

    private void add(String text, GlyphPlacement placement, float width, FontTraits traits) {
        if (placement.isUsable()) {
            add(text, placement.horizontalSpan(width), placement.box(width, text.codePointAt(0)), traits);
        }
    }

    private void add(String text, BaselineSpan span, Box box, FontTraits traits) {
        boolean shown = isVisible(box) && !markedContent.isHidden() && !(UnknownText.isUnknown(text) && isInvisible());
        if (shown && !extendsUnknown(text, span, box)) {
            if (glyphs.size() == MAX_GLYPHS) {
                throw deadline.exceeded();
            }
            glyphs.add(new Glyph(text, span, clipped(box), traits, markedContent.isPagination()));
        }
    }

    /** Joins the letters of an unknown word to one glyph, because there may be as many of them as known ones. */
    private boolean extendsUnknown(String text, BaselineSpan span, Box box) {
        if (!text.equals(UnknownText.MARK) || glyphs.isEmpty() || !glyphs.getLast().isUnknownBefore(span)) {
            return false;
        }
        Glyph last = glyphs.removeLast();
        glyphs.add(last.union(new Glyph(text, span, clipped(box), last.font(), last.pagination())));
        return true;
    }

    /** Whether text is written without being painted, as programs do that recognise the text of scans. */
    private boolean isInvisible() {
        return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
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

    /**
     * Takes the place of a font that cannot be used. Loaded late, because PDFBox may search the system for its shapes.
     */
    private static final class BrokenFont {

        private static final PDFont INSTANCE = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }
}
