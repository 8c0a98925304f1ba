package app.footnote.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Creates forms within forms for PDFs that take too long to read. */
final class NestedForms {

    private static final int DEPTH = 12;
    private static final COSName INNER = COSName.getPDFName("F");

    private NestedForms() {
    }

    /** A form that contains another one ten times, which contains another one ten times, and so on. */
    static PDFormXObject endless(PDDocument document) throws IOException {
        PDFormXObject form = form(document, "BT ET");
        for (int depth = 0; depth < DEPTH; depth++) {
            PDFormXObject inner = form;
            form = form(document, "/F Do ".repeat(10));
            form.setResources(new PDResources());
            form.getResources().put(INNER, inner);
        }
        return form;
    }

    private static PDFormXObject form(PDDocument document, String operators) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        try (OutputStream stream = form.getStream().createOutputStream()) {
            stream.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }
}
