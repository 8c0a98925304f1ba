package app.footnote.ui.page.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.formula.Typesetter;
import app.footnote.model.text.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBlockParserTest {

    @Test
    void givesTextWithoutMarkup() {
        assertThat(MarkdownDocument.plainText("# A *short* `title` [link](https://example.org)"))
                .isEqualTo("A short title link");
    }

    @Test
    void givesTheRangeOfEachSpanInTheFile() {
        String text = "Some **strong** and `code` words";

        for (MarkdownSpan span : words(text)) {
            assertThat(span.source().of(text)).isEqualTo(span.text());
        }
        assertThat(words(text)).extracting(MarkdownSpan::styleClasses).contains(List.of("strong"), List.of("code"));
    }

    @Test
    void treatsAnEscapeAsAWhole() {
        String text = "5 \\* 3 &amp; more";

        assertThat(MarkdownDocument.plainText(text)).isEqualTo("5 * 3 & more");
        assertThat(words(text))
                .allSatisfy(
                        span -> assertThat(span.visibleRange(span.source()).length()).isEqualTo(span.text().length()));
    }

    @Test
    void numbersTheItemsOfAListFromItsStart() {
        assertThat(blocks("3. three\n4. four\n\n   more of four\n"))
                .extracting(block -> ((MarkdownBlock.TextBlock) block).nesting().marker())
                .containsExactly("3.", "4.", "");
    }

    @Test
    void keepsCodeWithoutItsFences() {
        String text = "Before\r\n\r\n```java\r\nint a;\r\n\r\nint b;\r\n```\r\nAfter";

        MarkdownBlock.Verbatim code = (MarkdownBlock.Verbatim) blocks(text).get(1);

        assertThat(String.join("", code.spans().stream().map(MarkdownSpan::text).toList()))
                .isEqualTo("int a;\n\nint b;");
        assertThat(code.spans().getLast().source().of(text)).isEqualTo("int b;");
    }

    @Test
    void joinsTheLinesOfCodeInAQuote() {
        MarkdownBlock.Verbatim code = (MarkdownBlock.Verbatim) blocks("> ```\n> int a;\n> int b;\n> ```\n")
                .getFirst();

        assertThat(String.join("", code.spans().stream().map(MarkdownSpan::text).toList()))
                .isEqualTo("int a;\nint b;");
    }

    @Test
    void laysOutTablesInRowsWithTheHeaderFirst() {
        MarkdownBlock.Table table = (MarkdownBlock.Table) blocks("| a | b |\n|---|---|\n| c | d |\n").getFirst();

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getLast().getLast().getFirst().text()).isEqualTo("d");
    }

    @Test
    void countsRangesFromTheStartOfTheFileWithFrontMatter() {
        String text = "---\ntitle: Trees\n---\nWords";

        assertThat(blocks(text).getFirst()).isInstanceOf(MarkdownBlock.Verbatim.class);
        assertThat(blocks(text).getLast().range()).isEqualTo(new Range(text.length() - 5, text.length()));
    }

    private static List<MarkdownSpan> words(String text) {
        return ((MarkdownBlock.TextBlock) blocks(text).getFirst()).spans();
    }

    private static List<MarkdownBlock> blocks(String text) {
        return MarkdownBlockParser.parse(text, Optional.empty());
    }

    private static Stream<MarkdownSpan> typeset(String text) {
        return MarkdownBlockParser.parse(text, Optional.of(new Typesetter())).stream().flatMap(block -> switch (block) {
            case MarkdownBlock.TextBlock words -> words.spans().stream();
            case MarkdownBlock.Formula formula -> Stream.of(formula.span());
            default -> Stream.empty();
        });
    }

    @Test
    void typesetsMathAndGivesItsRange() {
        String text = "The height is $O(\\log n)$, or $5 and $6.\n\n$$\n\\sum_i i\n$$\n";

        List<MarkdownBlock> blocks = MarkdownBlockParser.parse(text, Optional.of(new Typesetter()));

        MarkdownSpan inLine = ((MarkdownBlock.TextBlock) blocks.getFirst()).spans().stream()
                .filter(span -> span.formula().isPresent()).findFirst().orElseThrow();
        assertThat(inLine.source().of(text)).isEqualTo("$O(\\log n)$");
        assertThat(inLine.visibleRange(inLine.source()).length()).isEqualTo(1);
        assertThat(((MarkdownBlock.Formula) blocks.get(1)).span().formula()).isPresent();
        assertThat(((MarkdownBlock.Formula) blocks.get(1)).range().of(text)).isEqualTo("$$\n\\sum_i i\n$$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$x$", "$$x$$", "\\(x\\)"})
    void typesetsAFormulaOfASingleLetter(String formula) {
        assertThat(typeset("Let " + formula + " be it")).filteredOn(span -> span.formula().isPresent())
                .singleElement()
                .extracting(MarkdownSpan::text).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$", "$$\n", "\\["})
    void leavesAnUnclosedFormulaAsItIs(String beginning) {
        assertThat(typeset(beginning)).isNotEmpty().allSatisfy(span -> assertThat(span.formula()).isEmpty());
    }

    @Test
    void showsTheSourceOfMathThatCannotBeTypeset() {
        List<MarkdownBlock> blocks = MarkdownBlockParser.parse(
                "So $\\nosuchcommand{x}$ it is", Optional.of(new Typesetter()));

        assertThat(((MarkdownBlock.TextBlock) blocks.getFirst()).spans()).extracting(MarkdownSpan::text)
                .contains("$\\nosuchcommand{x}$");
        assertThat(((MarkdownBlock.TextBlock) blocks.getFirst()).spans()).allSatisfy(
                span -> assertThat(span.formula()).isEmpty());
    }
}
