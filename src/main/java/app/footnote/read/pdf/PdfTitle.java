package app.footnote.read.pdf;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF calls itself. */
final class PdfTitle {

    /** What programs write for want of a title. */
    private static final Pattern MEANINGLESS = Pattern.compile(
            "(?i)(microsoft (word|powerpoint).*|untitled.*|powerpoint.*|presentation\\d*|slide \\d+|document\\d*|title"
                    + "|.*\\.(docx?|pptx?|tex|dvi|odt|odp|pdf|indd|key|pages|html?)|https?:.*|about:blank|\\W*|.{0,2})");

    private PdfTitle() {
    }

    static String of(PDDocument document, Path file) {
        String title = document.getDocumentInformation().getTitle();
        if (title == null || MEANINGLESS.matcher(title.strip()).matches()) {
            return file.getFileName().toString().replaceFirst("(?i)\\.pdf$", "");
        }
        return title.strip().replaceAll("\\s+", " ");
    }
}
