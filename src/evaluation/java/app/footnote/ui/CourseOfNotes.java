package app.footnote.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes a realistic course: long names, a scan without text, and a PDF with some pages without text. */
final class CourseOfNotes {

    private static final List<String> TOPICS = List.of(
            "Graph traversal", "Shortest paths", "Minimum spanning trees", "Dynamic programming",
            "Sorting lower bounds",
            "Hashing with chaining and with open addressing, revised after the exercise class", "Amortised analysis",
            "خوارزميات البحث", "動的計画法");

    private CourseOfNotes() {
    }

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 1;
        for (String topic : TOPICS) {
            String name = "%02d %s.md".formatted(number++, topic.replaceAll("[,]", ""));
            Files.writeString(folder.resolve(name), text(topic, 60));
        }
        Files.writeString(folder.resolve("Exercises 1–6.md"), text("Exercises", 400));
        pdf(folder.resolve("Lecture 7 (scan).pdf"), 12, 0);
        pdf(folder.resolve("Lecture 8.pdf"), 20, 18);
        return folder;
    }

    private static String text(String topic, int paragraphs) {
        StringBuilder text = new StringBuilder("# ").append(topic).append("\n\n");
        for (int i = 1; i <= paragraphs; i++) {
            text.append("## Remark ").append(i).append("\n\n")
                    .append("In remark ").append(i).append(" on ").append(topic)
                    .append(" the running time is bounded by the number of edges that are looked at, each of which is")
                    .append(" looked at once from either side, so that the bound is linear in the size of the input.\n\n");
        }
        return text.toString();
    }

    /** @param withText how many pages have text; the others are empty, like scanned pages */
    private static void pdf(Path file, int pages, int withText) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                if (page <= withText) {
                    write(document, sheet, "Page " + page + " of the lecture on priority queues and heaps.");
                }
            }
            document.save(file.toFile());
        }
    }

    private static void write(PDDocument document, PDPage page, String line) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 14);
            content.newLineAtOffset(72, 700);
            content.showText(line);
            content.endText();
        }
    }
}
