package app.footnote.session.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.Session;
import app.footnote.session.SampleSessions;
import java.awt.Font;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTranscriptTest {

    private static final TranscriptText TEXTS = new TranscriptText(ZoneOffset.UTC, _ -> OptionalInt.empty());

    private static final SystemFonts NONE = new SystemFonts(List::of);

    @TempDir
    Path folder;

    @Test
    void containsQuestionsAnswersAndFootnotes() throws Exception {
        PdfTranscript pdf = PdfTranscript.of(SampleSessions.everything(), TEXTS, NONE);

        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("How does an AVL tree keep its balance?")
                    .contains(
                            "AVL and B+ trees.pdf, page 5 of 18 (supported) “After an insertion, at most one rotation")
                    .contains("1 of 3 sentences is supported by the notes.")
                    .contains("<script>alert('x')</script>")
                    .contains("Written by llama3.2:3b from the notes. Asked 2026-11-22 12:00.");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Trees & <b>replicas</b>");
        }
    }

    @Test
    void hasAnOutlineOfTheQuestionsAndOnlyInternalLinks() throws Exception {
        PdfTranscript pdf = PdfTranscript.of(SampleSessions.everything(), TEXTS, NONE);

        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            List<String> outline = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                outline.add(item.getTitle());
            }
            assertThat(outline).hasSize(6).startsWith("How does an AVL tree keep its balance?")
                    .contains("ما هو التوازن؟");
            assertThat(document.getPage(0).getAnnotations()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(document.getPage(0).getAnnotations())
                    .allSatisfy(link -> assertThat(link.getCOSObject().toString()).doesNotContain("URI"));
        }
    }

    @Test
    void drawsFormulasAsOutlinesWithTheirSourceAsText() throws Exception {
        PdfTranscript letters = PdfTranscript.of(session("Why?", "Because f of x."), TEXTS, NONE);
        PdfTranscript formula = PdfTranscript.of(session("Why?", "Because $\\hat f(x) = \\frac{1}{x}$."), TEXTS, NONE);

        assertThat(textOf(formula)).contains("Because", "$\\hat f(x) = \\frac{1}{x}$");
        assertThat(curves(letters)).isZero();
        assertThat(curves(formula)).isGreaterThan(50);
    }

    @Test
    void scalesAWideFormulaToTheWidthOfThePage() throws Exception {
        String sum = IntStream.range(0, 60).mapToObj(i -> "x_{" + i + "}").collect(Collectors.joining(" + "));

        PdfTranscript pdf = PdfTranscript.of(session("Why?", "Because $" + sum + "$."), TEXTS, NONE);

        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            AtomicReference<Float> right = new AtomicReference<>(0f);
            PDFTextStripper positions = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    letters.forEach(letter -> right.accumulateAndGet(letter.getEndX(), Math::max));
                }
            };
            positions.getText(document);
            assertThat(textOf(pdf)).contains(sum);
            assertThat(right.get()).isLessThan(document.getPage(0).getMediaBox().getWidth() - 60);
        }
    }

    /** How many curves the content of the first page draws. */
    private static long curves(PdfTranscript pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFStreamParser(document.getPage(0)).parse()
                    .stream()
                    .filter(token -> token instanceof Operator operator && operator.getName().equals("c"))
                    .count();
        }
    }

    @Test
    void embedsEveryFontThatItUses() throws Exception {
        PdfTranscript pdf = PdfTranscript.of(SampleSessions.everything(), TEXTS, NONE);

        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void reportsCharactersWithoutAFont() throws Exception {
        PdfTranscript pdf = PdfTranscript.of(SampleSessions.everything(), TEXTS, NONE);

        assertThat(pdf.notices()).singleElement().extracting(FailureWording::problem).asString()
                .contains("4 of the characters (Han)");
        assertThat(textOf(pdf)).contains("Install a font").contains("\uFFFD\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void reportsAScriptThatItCannotJoin() throws Exception {
        PdfTranscript pdf = PdfTranscript.of(session("संतुलन"), TEXTS, NONE);

        assertThat(pdf.notices()).extracting(FailureWording::problem)
                .anyMatch(reason -> reason.contains("joined") && reason.contains("Devanagari"));
    }

    @Test
    void showsLettersOfManyScriptsWithoutInstalledFonts() throws Exception {
        String text = "Größe, žluťoučký, Ελλάδα, Слава, שלום, ∀x∈ℝ: x² ≥ 0, α→β";
        PdfTranscript pdf = PdfTranscript.of(session(text), TEXTS, NONE);

        assertThat(pdf.notices()).isEmpty();
        assertThat(textOf(pdf)).contains("Größe, žluťoučký, Ελλάδα, Слава").contains("∀x∈ℝ: x² ≥ 0, α→β");
    }

    @Test
    void usesAnInstalledFontForMissingCharacters() throws Exception {
        File arabic = new File(folder.toFile(), "arabic.ttf");
        File broken = Files.writeString(folder.resolve("broken.ttf"), "no font").toFile();
        try (InputStream font = Objects.requireNonNull(
                PdfTranscriptTest.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"))) {
            Files.copy(font, arabic.toPath());
        }
        SystemFonts fonts = new SystemFonts(() -> List.of(broken, arabic));

        List<SystemFonts.SystemFont> found = fonts.covering(Set.of((int) 'ش', 0x5E73));

        assertThat(found).singleElement()
                .satisfies(font -> assertThat(font.characters()).containsExactly((int) 'ش'));
        assertThat(fonts.covering(Set.of())).isEmpty();
    }

    @Test
    void embedsAnInstalledFontForAChineseCharacter() throws Exception {
        File installed = fontWithLetter(0x5E73);

        PdfTranscript pdf = PdfTranscript.of(session("A \u5E73 B"), TEXTS, new SystemFonts(() -> List.of(installed)));

        assertThat(pdf.notices()).isEmpty();
        assertThat(textOf(pdf)).contains("A \u5E73 B").doesNotContain("\uFFFD");
    }

    /** A font that draws the character as the letter g. */
    private File fontWithLetter(int character) throws Exception {
        try (InputStream font = Objects.requireNonNull(
                PdfTranscriptTest.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"))) {
            Font letters = Font.createFont(Font.TRUETYPE_FONT, font);
            byte[] file = TrueTypeSubset.of(letters, Set.of((int) 'g'), "Test");
            String group = "\0\0\0g\0\0\0g\0\0\0\1";
            String other = group.replace("\0g", "" + (char) (character >> 8) + (char) (character & 0xFF));
            String patched = new String(file, StandardCharsets.ISO_8859_1).replace(group, other);
            return Files.write(folder.resolve("test.ttf"), patched.getBytes(StandardCharsets.ISO_8859_1)).toFile();
        }
    }

    @Test
    void reportsPicturesAsSymbols() throws Exception {
        PdfTranscript pdf = PdfTranscript.of(session("A \uD83C\uDFAF B"), TEXTS, NONE);

        assertThat(pdf.notices()).singleElement().extracting(FailureWording::problem).asString()
                .contains("1 of the characters (symbols)");
    }

    private static Session session(String question) {
        return session(question, question);
    }

    private static Session session(String question, String answer) {
        return new Session(
                new SessionId("s"),
                "A session",
                SampleSessions.NOON,
                List.of(SampleSessions.turn(question, answer, List.of(), new Ending.Complete())));
    }

    private static String textOf(PdfTranscript pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
