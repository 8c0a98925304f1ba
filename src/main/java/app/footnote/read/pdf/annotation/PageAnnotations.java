package app.footnote.read.pdf.annotation;

import app.footnote.model.Box;
import app.footnote.read.format.Block;
import app.footnote.read.pdf.glyph.OptionalContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The remarks and attachments of one page. Immutable after it is created. */
public final class PageAnnotations {

    private static final Logger LOG = LoggerFactory.getLogger(PageAnnotations.class);

    private static final String COMMENT_TYPES =
            "Text FreeText Highlight Underline Squiggly StrikeOut Caret Ink Line Square Circle Polygon PolyLine Stamp";
    private static final Set<String> WITH_COMMENT = Set.of(COMMENT_TYPES.split(" "));
    private static final String FIELD = "Widget";
    private static final String LINK = "Link";

    /** Annotations whose appearance may have text: typed remarks, fields and buttons. */
    private static final Set<String> WITH_TEXT = Set.of(FIELD, "FreeText");

    /** The annotation is hidden, or only printed (ISO 32000-1, 12.5.3). */
    private static final int HIDDEN_FLAGS = 1 << 1 | 1 << 5;

    private static final String ATTACHMENT = "FileAttachment";

    /** Text that a review program writes, such as "Accepted set by Anna". */
    private static final COSName REVIEW_STATE = COSName.getPDFName("StateModel");

    /** A limit, because hostile files have any number of annotations. */
    private static final int MAX_REMARKS = 2000;

    private final List<PageRemark> remarks = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PDAnnotation> appearances = new ArrayList<>();

    private PageAnnotations() {
    }

    /** The annotations of a page. Those that are damaged are ignored. */
    public static PageAnnotations of(PDPage page, OptionalContent layers) {
        PageAnnotations annotations = new PageAnnotations();
        COSArray array = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; array != null && i < array.size() && annotations.remarks.size() < MAX_REMARKS; i++) {
            try {
                if (array.getObject(i) instanceof COSDictionary annotation && isShown(annotation, layers)) {
                    annotations.add(annotation);
                }
            } catch (RuntimeException e) {
                LOG.debug("A damaged annotation is ignored", e);
            }
        }
        return annotations;
    }

    private static boolean isShown(COSDictionary annotation, OptionalContent layers) {
        return (annotation.getInt(COSName.F, 0) & HIDDEN_FLAGS) == 0
                && !layers.isHidden(annotation.getCOSDictionary(COSName.OC));
    }

    public List<PageRemark> remarks() {
        return List.copyOf(remarks);
    }

    /** The names of the files that are attached to places on the page. */
    public List<String> attachments() {
        return List.copyOf(attachments);
    }

    /** The annotations whose appearance may have text that is in no remark. */
    public List<PDAnnotation> appearances() {
        return List.copyOf(appearances);
    }

    private void add(COSDictionary annotation) {
        String type = annotation.getNameAsString(COSName.SUBTYPE, "");
        if (type.equals(LINK) || !seen.add(annotation)) {
            return;
        }
        if (type.equals(FIELD)) {
            add(annotation, Block.Kind.FORM_FIELD, FormField.of(annotation).text());
        } else if (type.equals(ATTACHMENT)) {
            AttachedFiles.name(annotation.getCOSDictionary(COSName.FS)).ifPresent(attachments::add);
        } else if (WITH_COMMENT.contains(type) && !annotation.containsKey(REVIEW_STATE)) {
            add(annotation, Block.Kind.COMMENT, comment(annotation));
        }
    }

    private static Optional<String> comment(COSDictionary annotation) {
        return Optional.ofNullable(annotation.getString(COSName.CONTENTS)).map(RemarkText::normalized)
                .filter(text -> !text.isEmpty());
    }

    private void add(COSDictionary annotation, Block.Kind kind, Optional<String> text) {
        if (text.isPresent()) {
            remarks.add(new PageRemark(kind, text.get(), box(annotation.getCOSArray(COSName.RECT))));
        } else if (WITH_TEXT.contains(annotation.getNameAsString(COSName.SUBTYPE, ""))) {
            appearances.add(annotation(annotation));
        }
    }

    private static PDAnnotation annotation(COSDictionary dictionary) {
        try {
            return PDAnnotation.createAnnotation(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException("The annotation is damaged", e);
        }
    }

    private static Box box(@Nullable COSArray rectangle) {
        if (rectangle == null || rectangle.size() < 4) {
            return new Box(0, 0, 0, 0);
        }
        PDRectangle normalized = new PDRectangle(rectangle);
        return new Box(
                normalized.getLowerLeftX(), normalized.getLowerLeftY(), normalized.getUpperRightX(),
                normalized.getUpperRightY());
    }
}
