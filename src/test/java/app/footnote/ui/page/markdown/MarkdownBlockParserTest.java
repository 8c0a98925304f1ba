package app.footnote.ui.page.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.text.Range;
import app.footnote.ui.common.math.Typesetter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBlockParserTest {

    @Test
    void showsWordsWithoutTheirMarkup() {
        assertThat(MarkdownBlockParser.plain("# A *short* `title` [link](https://example.org)"))
                .isEqualTo("A short title link");
    }

    @Test
    void knowsWhereEachWordStandsInTheFile() {
        String text = "Some **strong** and `code` words";

        for (MarkdownSpan piece : words(text)) {
            assertThat(piece.source().of(text)).isEqualTo(piece.text());
        }
        assertThat(words(text)).extracting(MarkdownSpan::styleClasses).contains(List.of("strong"), List.of("code"));
    }

    @Test
    void countsAnEscapeAsAWhole() {
        String text = "5 \\* 3 &amp; more";

        assertThat(MarkdownBlockParser.plain(text)).isEqualTo("5 * 3 & more");
        assertThat(words(text))
                .allSatisfy(piece -> assertThat(piece.shown(piece.source()).length()).isEqualTo(piece.text().length()));
    }

    @Test
    void numbersTheItemsOfAListFromItsStart() {
        assertThat(parts("3. three\n4. four\n\n   more of four\n"))
                .extracting(block -> ((MarkdownBlock.Words) block).frame().mark())
                .containsExactly("3.", "4.", "");
    }

    @Test
    void keepsCodeAsItWasWrittenWithoutItsFences() {
        String text = "Before\r\n\r\n```java\r\nint a;\r\n\r\nint b;\r\n```\r\nAfter";

        MarkdownBlock.Verbatim code = (MarkdownBlock.Verbatim) parts(text).get(1);

        assertThat(String.join("", code.pieces().stream().map(MarkdownSpan::text).toList()))
                .isEqualTo("int a;\n\nint b;");
        assertThat(code.pieces().getLast().source().of(text)).isEqualTo("int b;");
    }

    @Test
    void keepsTheLinesOfCodeInAQuoteTogether() {
        MarkdownBlock.Verbatim code = (MarkdownBlock.Verbatim) parts("> ```\n> int a;\n> int b;\n> ```\n")
                .getFirst();

        assertThat(String.join("", code.pieces().stream().map(MarkdownSpan::text).toList()))
                .isEqualTo("int a;\nint b;");
    }

    @Test
    void laysOutTablesInRowsWithTheHeaderFirst() {
        MarkdownBlock.Table table = (MarkdownBlock.Table) parts("| a | b |\n|---|---|\n| c | d |\n").getFirst();

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getLast().getLast().getFirst().text()).isEqualTo("d");
    }

    @Test
    void countsPlacesFromTheStartOfTheFileBehindFrontMatter() {
        String text = "---\ntitle: Trees\n---\nWords";

        assertThat(parts(text).getFirst()).isInstanceOf(MarkdownBlock.Verbatim.class);
        assertThat(parts(text).getLast().range()).isEqualTo(new Range(text.length() - 5, text.length()));
    }

    private static List<MarkdownSpan> words(String text) {
        return ((MarkdownBlock.Words) parts(text).getFirst()).pieces();
    }

    private static List<MarkdownBlock> parts(String text) {
        return MarkdownBlockParser.of(text, MathTypesetter.NONE);
    }

    private static Stream<MarkdownSpan> typeset(String text) {
        return MarkdownBlockParser.of(text, new Typesetter()::outline).stream().flatMap(block -> switch (block) {
            case MarkdownBlock.Words words -> words.pieces().stream();
            case MarkdownBlock.Formula formula -> Stream.of(formula.piece());
            default -> Stream.empty();
        });
    }

    @Test
    void drawsMathThatCanBeTypesetAndKnowsWhereItStands() {
        String text = "The height is $O(\\log n)$, or $5 and $6.\n\n$$\n\\sum_i i\n$$\n";

        List<MarkdownBlock> blocks = MarkdownBlockParser.of(text, new Typesetter()::outline);

        MarkdownSpan inLine = ((MarkdownBlock.Words) blocks.getFirst()).pieces().stream()
                .filter(piece -> piece.formula().isPresent()).findFirst().orElseThrow();
        assertThat(inLine.source().of(text)).isEqualTo("$O(\\log n)$");
        assertThat(inLine.shown(inLine.source()).length()).isEqualTo(1);
        assertThat(((MarkdownBlock.Formula) blocks.get(1)).piece().formula()).isPresent();
        assertThat(((MarkdownBlock.Formula) blocks.get(1)).range().of(text)).isEqualTo("$$\n\\sum_i i\n$$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$x$", "$$x$$", "\\(x\\)"})
    void aFormulaMayBeASingleLetter(String formula) {
        assertThat(typeset("Let " + formula + " be it")).filteredOn(piece -> piece.formula().isPresent())
                .singleElement()
                .extracting(MarkdownSpan::text).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$", "$$\n", "\\["})
    void aFormulaThatOnlyBeginsStaysAsItIsWritten(String beginning) {
        assertThat(typeset(beginning)).isNotEmpty().allSatisfy(piece -> assertThat(piece.formula()).isEmpty());
    }

    @Test
    void showsMathAsItIsWrittenWhereItCannotBeTypeset() {
        List<MarkdownBlock> blocks = MarkdownBlockParser.of("So $\\nosuchcommand{x}$ it is", new Typesetter()::outline);

        assertThat(((MarkdownBlock.Words) blocks.getFirst()).pieces()).extracting(MarkdownSpan::text)
                .contains("$\\nosuchcommand{x}$");
        assertThat(((MarkdownBlock.Words) blocks.getFirst()).pieces()).allSatisfy(
                piece -> assertThat(piece.formula()).isEmpty());
    }
}
