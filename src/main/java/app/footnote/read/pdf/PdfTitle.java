package app.footnote.read.pdf;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The title of a PDF. */
final class PdfTitle {

    /** Default titles of programs. */
    private static final String DEFAULT_TITLE = String.join(
            "|",
            "microsoft (word|powerpoint).*",
            "untitled.*",
            "powerpoint.*",
            "presentation\\d*",
            "slide \\d+",
            "document\\d*",
            "title");

    private static final String FILE_NAME = ".*\\.(docx?|pptx?|tex|dvi|odt|odp|pdf|indd|key|pages|html?)";
    private static final String ADDRESS = "https?:.*|about:blank";
    private static final String TOO_SHORT = "\\W*|.{0,2}";

    private static final Pattern MEANINGLESS = Pattern.compile(
            "(?i)(" + String.join("|", DEFAULT_TITLE, FILE_NAME, ADDRESS, TOO_SHORT) + ")");

    private PdfTitle() {
    }

    /** The title in the document's properties if it is meaningful, or the file name without the extension. */
    static String of(PDDocument document, Path file) {
        String title = document.getDocumentInformation().getTitle();
        if (title == null || MEANINGLESS.matcher(title.strip()).matches()) {
            return file.getFileName().toString().replaceFirst("(?i)\\.pdf$", "");
        }
        return title.strip().replaceAll("\\s+", " ");
    }
}
