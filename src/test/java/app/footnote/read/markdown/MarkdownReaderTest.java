package app.footnote.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.text.Range;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    /**
     * Compares the lines, the kind, the level and the visible text of each block. The actual results are written to
     * {@code target/golden}.
     */
    @ParameterizedTest
    @ValueSource(strings = {"notes", "broken", "obsidian"})
    void findsTheBlocksAndTheirWords(String name) throws IOException {
        String blocks = describe(page(resource(name + ".md")));
        Files.writeString(Files.createDirectories(Path.of("target/golden")).resolve(name + ".blocks"), blocks);
        assertThat(blocks).isEqualTo(resource(name + ".blocks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "broken", "obsidian"})
    void findsTheSameBlocksWithWindowsLineEnds(String name) throws IOException {
        String blocks = describe(page(resource(name + ".md").replace("\n", "\r\n")));
        assertThat(blocks).isEqualTo(resource(name + ".blocks"));
    }

    @Test
    void usesTheTitleOfTheFrontMatterTheFirstHeadingOrTheFileName() {
        assertThat(MarkdownReader.read("---\ntitle: Trees\n---\n# AVL\n", "file").title()).isEqualTo("Trees");
        assertThat(MarkdownReader.read("# *AVL* trees\n", "file").title()).isEqualTo("AVL trees");
        assertThat(MarkdownReader.read("text\n\n## Part\n", "file").title()).isEqualTo("file");
    }

    @Test
    void recognisesNoFrontMatterThatIsNotClosedOrNotYaml() {
        assertThat(plain("---\ntitle: Trees\n\nAll the rest of the note.\n")).contains("All the rest of the note.");
        assertThat(plain("---\nNot YAML at all\n---\nText.\n")).contains("Not YAML at all", "Text.");
    }

    @Test
    void keepsAllWordsOfAParagraphThatIsSplitAnywhere() {
        StructuredPage page = page("A &lt;b&gt; and \\*c\\* [[d|e]] `f` **g**.\n");
        String all = page.plain(new Range(0, page.page().text().length()));
        assertThat(all).isEqualTo("A <b> and *c* e f g.");
        for (int cut = 0; cut < page.page().text().length(); cut++) {
            String both = page.plain(new Range(0, cut))
                    + page.plain(new Range(cut, page.page().text().length()));
            assertThat(both.replace(" ", "")).isEqualTo(all.replace(" ", ""));
        }
    }

    private static String plain(String markdown) {
        StructuredPage page = page(markdown);
        return page.blocks().stream().map(page::plain).collect(Collectors.joining("\n"));
    }

    private static StructuredPage page(String markdown) {
        return MarkdownReader.read(markdown, "file").pages().getFirst();
    }

    private static String describe(StructuredPage page) {
        StringBuilder description = new StringBuilder();
        for (Block block : page.blocks()) {
            description.append(
                    "%d-%d %s %d: %s%n"
                            .formatted(
                                    line(page, block.start()),
                                    line(page, block.end()),
                                    block.kind(),
                                    block.level(),
                                    page.plain(block)));
        }
        return description.toString().replace("\r", "");
    }

    private static long line(StructuredPage page, int at) {
        return 1 + page.page().text().substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = MarkdownReaderTest.class.getResourceAsStream("/read/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
