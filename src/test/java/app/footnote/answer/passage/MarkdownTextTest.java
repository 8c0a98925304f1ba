package app.footnote.answer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Plain words.", "a * b * c", "*p = &x;", "__init__ and snake_case", "#include <stdio.h>", "1. not a list",
            "12) neither", "- 5 degrees", "+1", "> 3 entries", "a <b> c </b>", "x < y", "`tick",
            "AT&amp;T &copy; &#35;",
            "cited in [3] and [4, 5]", "f[i](x)", "[a]: b", "costs $5 or $6", "~~~", "= 4", "C:\\temp\\*", "\\(x\\)",
            "a_b_c _d_", "**", "<https://example.org>", "[link](https://example.org)", "![image](x.png)",
            "2^10 ~ 1000"})
    void escapesPlainTextReversibly(String text) {
        Node document = Parser.builder().build().parse(MarkdownText.fromPlain(text));

        assertThat(document.getFirstChild()).isInstanceOf(org.commonmark.node.Paragraph.class);
        assertThat(TextContentRenderer.builder().build().render(document)).isEqualTo(text);
    }

    @Test
    void keepsEmphasisCodeAndFormulas() {
        String markdown = "The **load factor** is `n/m`, or $\\alpha = \\frac{n}{m}$.";

        assertThat(MarkdownText.fromMarkdown(markdown)).isEqualTo(markdown);
    }

    @Test
    void removesLinksAndImages() {
        assertThat(MarkdownText
                .fromMarkdown("See [the manual](https://example.org/x) ![a picture](x.png)and <b>more</b>."))
                .isEqualTo("See the manual and more.");
        assertThat(MarkdownText.fromMarkdown("See [[Trees|search trees]] and [[Heaps]].[^1]"))
                .isEqualTo("See search trees and Heaps.");
    }

    @Test
    void removesTheSignsOfNoteTakingPrograms() {
        assertThat(MarkdownText.plain("A majority.%% why? %% It votes. ^def-majority"))
                .isEqualTo("A majority. It votes. ");
        assertThat(MarkdownText.plain("See [[Trees#^leaf]] and ![[Heaps#^def-1]].")).isEqualTo("See Trees and Heaps.");
        assertThat(MarkdownText.plain("> [!tip]- Remember")).isEqualTo(" Remember");
    }

    @Test
    void leavesBracketsInCodeUnchanged() {
        assertThat(MarkdownText.fromMarkdown("Read `a[1]` as in [2].")).isEqualTo("Read `a[1]` as in &#91;2&#93;.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a[b]", "1,", "a ", "- "})
    void handlesLongBracketsThatAreNoLinks(String piece) {
        String text = "[" + piece.repeat(100_000 / piece.length());

        assertThat(MarkdownText.plain(text)).hasSameSizeAs(text);
        assertThat(MarkdownText.fromPlain(text)).hasSizeGreaterThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "$$", "**"})
    void handlesLongTextBetweenMarks(String mark) {
        String words = "a".repeat(100_000);

        assertThat(MarkdownText.plain(mark + words + mark)).contains(words);
    }

    @Test
    void extractsTheWordsWithoutMarkup() {
        assertThat(MarkdownText.plain("The *load factor* of `HashMap` is [0.75](x.html).")).isEqualTo(
                "The load factor of HashMap is 0.75.");
    }

    @Test
    void indexesAreNoLinks() {
        assertThat(MarkdownText.plain("return blocks[mask][l][r] + a[i](j)")).isEqualTo(
                "return blocks[mask][l][r] + a[i](j)");
        assertThat(MarkdownText.plain("see [the page][1] and [another](other.md)")).isEqualTo(
                "see the page and another");
    }
}
