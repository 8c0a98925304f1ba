package app.footnote.read.pdf.annotation;

import app.footnote.model.Box;
import app.footnote.read.format.Block;
import app.footnote.read.pdf.glyph.OptionalContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The remarks and attachments of one page. Immutable after it is created. */
public final class PageAnnotations {

    private static final Logger LOG = LoggerFactory.getLogger(PageAnnotations.class);

    private static final String COMMENT_TYPES =
            "Text FreeText Highlight Underline Squiggly StrikeOut Caret Ink Line Square Circle Polygon PolyLine Stamp";
    private static final Set<String> WITH_COMMENT = Set.of(COMMENT_TYPES.split(" "));
    private static final String FIELD = "Widget";
    private static final String ATTACHMENT = "FileAttachment";

    /** Text that a review program writes, such as "Accepted set by Anna". */
    private static final COSName REVIEW_STATE = COSName.getPDFName("StateModel");

    /** A limit, because hostile files have any number of annotations. */
    private static final int MAX_REMARKS = 2000;

    private final List<PageRemark> remarks = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final Set<COSDictionary> read = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageAnnotations() {
    }

    /** The annotations of a page; none if the page's list of annotations is damaged. */
    public static PageAnnotations of(PDPage page, OptionalContent layers) {
        PageAnnotations annotations = new PageAnnotations();
        if (!page.getCOSObject().containsKey(COSName.ANNOTS)) {
            return annotations;
        }
        try {
            for (PDAnnotation annotation : page.getAnnotations(it -> isShown(it, layers))) {
                if (annotations.remarks.size() < MAX_REMARKS) {
                    annotations.add(annotation);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("Damaged annotations are ignored", e);
        }
        return annotations;
    }

    private static boolean isShown(PDAnnotation annotation, OptionalContent layers) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && !layers.isHidden(annotation.getCOSObject().getCOSDictionary(COSName.OC));
    }

    public List<PageRemark> remarks() {
        return List.copyOf(remarks);
    }

    /** The names of the files that are attached to places on the page. */
    public List<String> attachments() {
        return List.copyOf(attachments);
    }

    /** Whether the text of an annotation is a remark, so that its appearance need not be read. */
    public boolean contain(PDAnnotation annotation) {
        return read.contains(annotation.getCOSObject());
    }

    private void add(PDAnnotation annotation) {
        COSDictionary dictionary = annotation.getCOSObject();
        String type = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (read.contains(dictionary)) {
            return;
        }
        if (type.equals(FIELD)) {
            FormField.of(dictionary).text().ifPresent(text -> add(annotation, Block.Kind.FORM_FIELD, text));
        } else if (type.equals(ATTACHMENT)) {
            AttachedFiles.name(dictionary.getCOSDictionary(COSName.FS)).ifPresent(attachments::add);
        } else if (WITH_COMMENT.contains(type) && !dictionary.containsKey(REVIEW_STATE)) {
            comment(dictionary).ifPresent(text -> add(annotation, Block.Kind.COMMENT, text));
        }
    }

    private static Optional<String> comment(COSDictionary annotation) {
        return Optional.ofNullable(annotation.getString(COSName.CONTENTS)).map(RemarkText::normalized)
                .filter(text -> !text.isEmpty());
    }

    private void add(PDAnnotation annotation, Block.Kind kind, String text) {
        PDRectangle rectangle = annotation.getRectangle();
        Box box = rectangle == null
                ? new Box(0, 0, 0, 0)
                : new Box(
                        rectangle.getLowerLeftX(), rectangle.getLowerLeftY(), rectangle.getUpperRightX(),
                        rectangle.getUpperRightY());
        remarks.add(new PageRemark(kind, text, box));
        read.add(annotation.getCOSObject());
    }
}
