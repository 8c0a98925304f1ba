package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.TestTerminal;
import app.footnote.wiring.WiredServices;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, from a PDF with page labels to what it prints. Each command opens the library anew. */
class AskPageLabelsIT {

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @BeforeEach
    void addBook() throws Exception {
        Path book = folder.resolve("moss.pdf");
        write(book, "Moss has no roots.", "We thank the gardeners.", "Moss needs shade all day.",
                "Spores ripen in a capsule on a stalk.");
        run("add", book.toString());
    }

    @Test
    void citesThePrintedNumberAndThePosition() throws Exception {
        assertThat(run("ask", "--model", "quotes", "Where do spores ripen?"))
                .contains("[1] moss.pdf, page 2 (4 of 4): \"Spores ripen in a capsule on a stalk.\"");
        assertThat(run("search", "gardeners")).contains("moss.pdf, page ii (2 of 4)");
        assertThat(run("ask", "--model", "quotes", "In which note are the gardeners mentioned?"))
                .contains("page ii (2 of 4)");
    }

    @Test
    void keepsThePositionInJson() throws Exception {
        JsonNode footnote = json("ask", "--model", "quotes", "--json", "Where do spores ripen?").at("/footnotes/0");
        JsonNode hit = json("search", "--json", "gardeners").at("/hits/0");

        assertThat(footnote.get("page").intValue()).isEqualTo(4);
        assertThat(footnote.get("pageLabel").textValue()).isEqualTo("2");
        assertThat(hit.get("page").intValue()).isEqualTo(2);
        assertThat(hit.get("pageLabel").textValue()).isEqualTo("ii");
    }

    @Test
    void exportsThePrintedNumber() throws Exception {
        run("ask", "--model", "quotes", "Where do spores ripen?");
        Path markdown = folder.resolve("talk.md");
        Path json = folder.resolve("talk.json");

        run("export", "--to", markdown.toString(), "last");
        run("export", "--to", json.toString(), "last");

        assertThat(markdown).content().contains("**moss.pdf, page 2 (4 of 4)**");
        assertThat(new ObjectMapper().readTree(Files.readString(json)).findValue("pageLabel").textValue())
                .isEqualTo("2");
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(run(arguments));
    }

    private String run(String... arguments) {
        TestTerminal terminal = new TestTerminal();
        int exit = new CommandLineProgram(_ -> WiredServices.in(home), _ -> {
        }, terminal.terminal()).run(arguments);
        assertThat(exit).as(terminal.err()).isEqualTo(ExitCode.DONE);
        return terminal.out();
    }

    /** Writes a book with the pages i, ii, 1 and 2. */
    private static void write(Path file, String... sentences) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String sentence : sentences) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(60, 700);
                    content.showText(sentence);
                    content.endText();
                }
            }
            PDPageLabels labels = new PDPageLabels(document);
            labels.setLabelItem(0, range(PDPageLabelRange.STYLE_ROMAN_LOWER));
            labels.setLabelItem(2, range(PDPageLabelRange.STYLE_DECIMAL));
            document.getDocumentCatalog().setPageLabels(labels);
            document.save(file.toFile());
        }
    }

    private static PDPageLabelRange range(String style) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(style);
        return range;
    }
}
