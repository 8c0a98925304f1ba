package app.footnote.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextParserTest {

    @Test
    void findsParagraphsBetweenBlankLines() {
        assertThat(blocks("One line\r\nand another.\r\n \r\n\r\nNext.\r\n"))
                .containsExactly("PARAGRAPH 0: One line\r\nand another.", "PARAGRAPH 0: Next.");
    }

    @Test
    void recognisesUnderlinedNumberedAndCapitalLinesAsHeadings() {
        assertThat(blocks("Trees\n=====\ntext\n\nAVL\n---\n\n2.1 Rotations\n\ntext\n\nB-TREES AND DISKS\n\ntext"))
                .containsExactly(
                        "HEADING 1: Trees",
                        "PARAGRAPH 0: text",
                        "HEADING 2: AVL",
                        "HEADING 2: 2.1 Rotations",
                        "PARAGRAPH 0: text",
                        "HEADING 1: B-TREES AND DISKS",
                        "PARAGRAPH 0: text");
    }

    @Test
    void recognisesNoSentencesListsOrTextInCapitalsAsHeadings() {
        assertThat(blocks(
                "1990 was the year when it began.\n\n1. First step\n\n2. Second step\n\nIT IS ALL IN CAPITALS\n\nREALLY ALL"))
                .noneMatch(block -> block.startsWith("HEADING 1: IT") || block.startsWith("HEADING 1: 1990"));
        assertThat(blocks("1. First step\n\n2. Second step\n\ntext\n").getFirst()).startsWith("LIST_ITEM");
    }

    @Test
    void findsListItemsWithTheirDepthAndTheirWrappedLines() {
        assertThat(blocks("Steps:\n- insert\n  the node\n  * then rotate\n- done"))
                .containsExactly(
                        "PARAGRAPH 0: Steps:",
                        "LIST_ITEM 1: - insert\n  the node",
                        "LIST_ITEM 2: * then rotate",
                        "LIST_ITEM 1: - done");
    }

    @Test
    void recognisesNoWrappedLineAsAListItem() {
        assertThat(blocks("It was introduced in the year\n62. Nobody noticed.")).hasSize(1);
    }

    @Test
    void treatsEachLongLineAsAParagraph() {
        String line = "A line that an editor has not wrapped goes on. ".repeat(6).strip();
        assertThat(blocks(line + "\n" + line + "\n")).hasSize(2);
    }

    private static List<String> blocks(String text) {
        return PlainTextParser.parse(text).stream()
                .map(block -> block.kind() + " " + block.level() + ": " + text.substring(block.start(), block.end()))
                .toList();
    }
}
