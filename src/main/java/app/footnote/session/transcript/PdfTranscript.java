package app.footnote.session.transcript;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Session;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonmark.renderer.html.HtmlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTML transcript laid out for paper, with an outline of its questions.
 *
 * @param notices problems with the text, such as characters without a font; the PDF contains them too
 */
record PdfTranscript(byte[] bytes, List<Failure> notices) {

    /** Replaces characters without a font. */
    private static final String NO_FONT = "\uFFFD";

    private static final Logger LOG = LoggerFactory.getLogger(PdfTranscript.class);

    static {
        // It would write many messages to java.util.logging.
        XRLog.setLoggingEnabled(false);
    }

    static PdfTranscript of(Session session, TranscriptText texts, SystemFonts system) throws IOException {
        String text = HtmlTranscript.of(session, texts, "", List.of());
        PdfFonts fonts = PdfFonts.covering(text, system);
        List<Failure> notices = fonts.notices();
        String html = HtmlTranscript.of(session, texts, head(session, fonts), notices);
        return new PdfTranscript(render(html, fonts), notices);
    }

    private static String head(Session session, PdfFonts fonts) {
        String style = TranscriptStyleSheet.of("transcript.css", "transcript-paper.css") + fonts.style();
        String outline = IntStream.range(0, session.turns().size())
                .mapToObj(i -> bookmark(session.turns().get(i).question(), new HtmlAnchors(i + 1)))
                .collect(Collectors.joining());
        return "<style>\n" + style + "</style>\n<bookmarks>\n" + outline + "</bookmarks>\n";
    }

    private static String bookmark(String question, HtmlAnchors anchors) {
        StringBuilder html = new StringBuilder();
        HtmlWriter writer = new HtmlWriter(html);
        Map<String, String> attributes = Map.of("name", TranscriptText.line(question), "href", "#" + anchors.turn());
        writer.tag("bookmark", attributes, true);
        writer.line();
        return html.toString();
    }

    private static byte[] render(String html, PdfFonts fonts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            fonts.register(builder, document);
            builder.usePDDocument(document)
                    .useUnicodeBidiSplitter(PdfBidiSplitter::new)
                    .useUnicodeBidiReorderer(new PdfBidiReorderer())
                    .useSVGDrawer(new PdfFormulaDrawer())
                    .useReplacementText(NO_FONT)
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withDiagnosticConsumer(diagnostic -> LOG.debug("Layout: {}", diagnostic.getFormattedMessage()))
                    .withProducer("Footnote")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
        }
        return bytes.toByteArray();
    }
}
