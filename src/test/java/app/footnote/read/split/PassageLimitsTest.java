package app.footnote.read.split;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.WordsAsTokens;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.markdown.MarkdownReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** No passage is longer than the embedding model accepts or than people can read, whatever a Markdown file contains. */
class PassageLimitsTest {

    private static final PassageSizes SIZES = new PassageSizes(40, 60, 8, 4, 90, 12, 700);
    private static final TokenCounter WORDS = new WordsAsTokens();

    /** Parts of notes that are much longer in the file than what is seen of them, or have no place to be split. */
    private static final List<String> PARTS = List.of(
            "<div>", "<div>\n", "</div> text ", "- ", "  - item of a list\n", "> ", "\n\n", "\n# Heading of a part\n",
            "word ",
            "A sentence ends. ", "x", "                ", "![a](data:image/png;base64,AAAA", "AAAA", ")", "**", "`",
            "| cell | cell |\n", "|---|---|\n", "<!-- ", " -->", "%%", "[[note|", "]]", "&amp;", "\\*", "```\n",
            "code();\n", "$$\n", "[^1]: ");

    @RepeatedTest(200)
    void noPassageExceedsTheLimits(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder markdown = new StringBuilder();
        while (markdown.length() < 6000) {
            String part = PARTS.get(random.nextInt(PARTS.size()));
            markdown.append(part.repeat(random.nextBoolean() ? 1 : 1 + random.nextInt(400)));
        }
        assertWithinLimits(markdown.toString());
    }

    @Test
    void splitsListsOfAnyDepthAndPilesOfTags() throws Exception {
        StringBuilder list = new StringBuilder();
        for (int depth = 0; depth < 300; depth++) {
            list.append("  ".repeat(depth)).append("- item ").append(depth).append('\n');
        }
        assertWithinLimits(list.toString());
        assertWithinLimits("<div>".repeat(5000) + "the text");
        assertWithinLimits("a".repeat(5000));
        assertWithinLimits("Before" + " ".repeat(5000) + "after");
        assertWithinLimits("# " + "long heading ".repeat(500) + "\n\ntext\n\n## " + "more ".repeat(500) + "\n\ntext\n");
        assertWithinLimits("See ![a picture](data:image/png;base64," + "AAAA".repeat(3000) + ") here.");
    }

    @Test
    void keepsTheTextAroundAPicture() throws Exception {
        StructuredNote note = MarkdownReader.read(
                "Before it ![a picture](data:image/png;base64," + "AAAA".repeat(3000) + ") and after it.", "note");

        String all = String.join(" ", new PassageSplitter(WORDS, SIZES).drafts(note).stream()
                .map(PassageDraft::plain).toList());
        assertThat(all).isEqualTo("Before it a picture and after it.");
    }

    private static void assertWithinLimits(String markdown) throws Exception {
        for (PassageDraft draft : new PassageSplitter(WORDS, SIZES).drafts(MarkdownReader.read(markdown, "note"))) {
            String embedded = String.join(" ", draft.headings()) + " " + draft.plain();
            assertThat(WORDS.tokens(embedded)).as(embedded).isLessThanOrEqualTo(SIZES.max());
            assertThat(draft.text().length()).as(draft.text()).isLessThanOrEqualTo(SIZES.maxChars());
        }
    }
}
