package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.PageLabels;
import app.footnote.read.PdfTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels as programs write them, and damaged ones. */
class PdfPageLabelsTest {

    @Test
    void readsTheLabelsOfAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("book.pdf");
        try (PDDocument document = pages(4)) {
            PDPageLabels labels = new PDPageLabels(document);
            labels.setLabelItem(0, range(PDPageLabelRange.STYLE_ROMAN_LOWER, "", 1));
            labels.setLabelItem(2, range(PDPageLabelRange.STYLE_DECIMAL, "", 1));
            document.getDocumentCatalog().setPageLabels(labels);
            for (PDPage page : document.getPages()) {
                write("Each page has a sentence.", page, document);
            }
            document.save(file.toFile());
        }

        PageLabels labels = PdfTexts.done(file).labels();

        assertThat(labels(labels, 4)).containsExactly("i", "ii", "1", "2");
    }

    @ParameterizedTest
    @CsvSource({
            "D, 'A-', 9, 'A-9 A-10 A-11'", "R, '', 1998, 'MCMXCVIII MCMXCIX MM'", "r, '', 3999, 'mmmcmxcix - -'",
            "a, '', 25, 'y z aa'", "A, 'App. ', 52, 'App. ZZ App. AAA App. BBB'", "D, '', 0, '0 1 2'"})
    void numbersPagesInEachStyle(String style, String prefix, int start, String expected) throws Exception {
        PageLabels labels = labels(3, array(0, label(style, prefix, start)));

        assertThat(String.join(" ", labels(labels, 3))).isEqualTo(expected);
    }

    @Test
    void tellsPagesWithTheSameLabelApart() throws Exception {
        PageLabels labels = labels(
                6, array(0, label("D", "", 1), 2, label("D", "", 2), 4, label("D", "", 3)));

        assertThat(labels(labels, 6)).containsExactly("-", "2", "2", "3", "3", "4");
        assertThat(labels.pagesWith("2")).containsExactly(2, 3);
    }

    @Test
    void joinsRangesThatContinueEachOther() throws Exception {
        PageLabels labels = labels(
                5, array(
                        0, label("D", "", 0), 1, label("D", "", 1), 2, label("D", "", 1), 3, label("D", "", 2), 4,
                        label("D", "B", 3)));

        assertThat(labels.ranges()).hasSize(3);
        assertThat(labels(labels, 5)).containsExactly("0", "1", "1", "2", "B3");
    }

    @Test
    void pagesBeforeTheFirstRangeHaveNoLabel() throws Exception {
        PageLabels labels = labels(3, array(1, label("D", "", 1)));

        assertThat(labels(labels, 3)).containsExactly("-", "1", "2");
    }

    @Test
    void ignoresLabelsThatAreThePositions() throws Exception {
        assertThat(labels(5, array(0, label("D", "", 1), 3, label("D", "", 4)))).isEqualTo(PageLabels.none());
        assertThat(labels(5, array(0, new COSDictionary()))).isEqualTo(PageLabels.none());
    }

    @Test
    void readsATreeOfSeveralLevels() throws Exception {
        COSDictionary leaf = node(COSName.NUMS, array(0, label("r", "", 1)));
        COSDictionary other = node(COSName.NUMS, array(1, label("D", "", 1)));
        COSArray kids = new COSArray();
        kids.add(other);
        kids.add(node(COSName.KIDS, array(leaf)));

        assertThat(labels(labels(node(COSName.KIDS, kids), 2), 2)).containsExactly("i", "1");
    }

    @Test
    void leavesOutCharactersThatAreNotSeenAndLongLabels() throws Exception {
        PageLabels labels = labels(
                3, array(0, label("D", "\u202eA\u0000\n-", 1), 1, label("D", "A".repeat(1_000_000), 1)));

        assertThat(labels(labels, 3)).containsExactly("A-1", "-", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D", "R", "r", "A", "a"})
    @Timeout(10)
    void takesNoTimeForHugeNumbers(String style) throws Exception {
        List<String> labels = labels(labels(2, array(0, label(style, "", Integer.MAX_VALUE))), 2);

        assertThat(labels).containsExactlyElementsOf(
                "D".equals(style) ? List.of("2147483647", "2147483648") : List.of("-", "-"));
    }

    @Test
    void ignoresDamagedTrees() throws Exception {
        COSDictionary cycle = new COSDictionary();
        cycle.setItem(COSName.KIDS, array(cycle));
        COSDictionary range = label("D", "", 5);

        assertThat(labels(cycle, 3)).isEqualTo(PageLabels.none());
        assertThat(labels(3, array(0))).isEqualTo(PageLabels.none());
        assertThat(labels(3, array(-1, range))).isEqualTo(PageLabels.none());
        assertThat(labels(3, array(range, range))).isEqualTo(PageLabels.none());
        assertThat(labels(3, array(0, new COSString("5")))).isEqualTo(PageLabels.none());
        assertThat(labels(3, array(0, label("Z", "", 5)))).isEqualTo(PageLabels.none());
        assertThat(labels(node(COSName.KIDS, array(0)), 3)).isEqualTo(PageLabels.none());
        assertThat(labels(node(COSName.NUMS, COSInteger.ONE), 3)).isEqualTo(PageLabels.none());
    }

    @Test
    void ignoresTooManyRanges() throws Exception {
        COSArray leaves = new COSArray();
        IntStream.range(0, 6000).forEach(page -> {
            leaves.add(COSInteger.get(page));
            leaves.add(label("D", "x", page));
        });

        assertThat(labels(node(COSName.NUMS, leaves), 6000)).isEqualTo(PageLabels.none());
    }

    private static PageLabels labels(int pages, COSArray leaves) throws IOException {
        return labels(node(COSName.NUMS, leaves), pages);
    }

    private static PageLabels labels(COSDictionary root, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, root);
            return PdfPageLabels.of(document, pages);
        }
    }

    /** The label of each page; a hyphen for none. */
    private static List<String> labels(PageLabels labels, int pages) {
        return IntStream.rangeClosed(1, pages).mapToObj(labels::label).map(label -> label.orElse("-")).toList();
    }

    private static COSDictionary node(COSName key, COSBase value) {
        COSDictionary node = new COSDictionary();
        node.setItem(key, value);
        return node;
    }

    private static COSArray array(Object... items) {
        COSArray array = new COSArray();
        for (Object item : items) {
            array.add(item instanceof Integer number ? COSInteger.get(number) : (COSBase) item);
        }
        return array;
    }

    private static COSDictionary label(String style, String prefix, int start) {
        return range(style, prefix, start).getCOSObject();
    }

    private static PDPageLabelRange range(String style, String prefix, int start) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(style);
        range.setPrefix(prefix);
        range.getCOSObject().setInt(COSName.ST, start);
        return range;
    }

    private static PDDocument pages(int count) {
        PDDocument document = new PDDocument();
        IntStream.range(0, count).forEach(_ -> document.addPage(new PDPage()));
        return document;
    }

    private static void write(String text, PDPage page, PDDocument document) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(60, 700);
            content.showText(text);
            content.endText();
        }
    }
}
