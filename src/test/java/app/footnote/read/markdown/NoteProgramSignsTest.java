package app.footnote.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What note-taking programs and site builders add to Markdown: their signs are no text, and their text is kept. */
class NoteProgramSignsTest {

    @Test
    void leavesOutCommentsWithinALineAndOverLines() {
        assertThat(words("""
                Osmosis needs a membrane.%%check this%% Water passes it. %% and this %%

                %% a whole line %%

                %%
                # Not a heading

                Not a paragraph.
                %%

                - Salt stays %%why?%% outside.
                """))
                .containsExactly("Osmosis needs a membrane. Water passes it.", "Salt stays outside.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Use %% to print a percent sign.",
            "%% Section one\n\nText.\n\n%% Section two\n\nMore text.",
            "A rule of signs: %%%%%%%%%%\n\nText %%%%%",
            "The format `%d%%` prints `%%`.",
            "```\n%% comment of MATLAB %%\nx = 1; %% y %%\n```"
    })
    void keepsPercentSignsThatAreNoComment(String markdown) {
        String shown = String.join(" ", words(markdown));
        assertThat(shown).isEqualTo(markdown.replace("```", "").replace("`", "").replaceAll("\\s+", " ").strip());
    }

    @Test
    void leavesOutTheIdentifiersOfBlocks() {
        assertThat(words("""
                Water passes the membrane. ^def-osmosis

                - Salt stays outside ^37066d

                | a | b |
                |---|---|
                | 1 | 2 |

                ^table-of-salts

                x ^2

                ```
                y ^code-id
                ```
                """))
                .containsExactly(
                        "Water passes the membrane.", "Salt stays outside", "a b", "1 2", "x ^2", "y ^code-id");
    }

    @ParameterizedTest
    @CsvSource({
            "[[Osmosis]], Osmosis",
            "[[Osmosis|the flow]], the flow",
            "[[Osmosis#Membranes|their walls]], their walls",
            "[[Osmosis#Membranes]], Osmosis > Membranes",
            "[[#Membranes]], Membranes",
            "[[Osmosis#^def-1]], Osmosis",
            "![[Osmosis#^def-1]], Osmosis",
            "![[Osmosis]], Osmosis",
            "![[cell wall.PNG|A cell]], A cell",
    })
    void showsTheWordsOfALink(String link, String shown) {
        assertThat(words("See " + link + " there.")).containsExactly("See " + shown + " there.");
    }

    @Test
    void showsNoSizesOfPictures() {
        assertThat(words("See ![[cell.png|300]] and ![[cell.png|300x200]] there."))
                .containsExactly("See cell.png and cell.png there.");
    }

    @Test
    void separatesTheTitleOfACalloutFromItsText() {
        assertThat(words("""
                > [!warning]- Do not mix it up
                > Osmosis moves the water.
                >
                > > [!tip|right] Remember
                > > Diffusion moves the salt.

                > [!note]
                > No title.
                """))
                .containsExactly(
                        "Do not mix it up", "Osmosis moves the water.", "Remember", "Diffusion moves the salt.",
                        "No title.");
    }

    @Test
    void readsTheIndentedTextOfAnAdmonitionAsText() {
        StructuredPage page = page("""
                Before.
                !!! note "About membranes"

                    They let water through.

                        x = code

                    - and oxygen

                ??? question "Why?"
                    Because they have pores.

                ???+ tip
                    Learn it.

                === "Winter"

                    Slow.

                After.

                    code
                """);
        assertThat(page.blocks().stream().map(block -> block.kind() + ": " + page.plain(block)))
                .containsExactly(
                        "PARAGRAPH: Before.",
                        "PARAGRAPH: About membranes",
                        "PARAGRAPH: They let water through.",
                        "CODE: x = code",
                        "LIST_ITEM: and oxygen",
                        "PARAGRAPH: Why?",
                        "PARAGRAPH: Because they have pores.",
                        "PARAGRAPH: Learn it.",
                        "PARAGRAPH: Winter",
                        "PARAGRAPH: Slow.",
                        "PARAGRAPH: After.",
                        "CODE: code");
    }

    @Test
    void keepsTheWordsBehindExclamationMarks() {
        assertThat(words("!!! Read this again\n\nHelp!!!\n\n!!! wichtig\n"))
                .containsExactly("Read this again", "Help!!!", "wichtig");
    }

    @ParameterizedTest
    @CsvSource({
            ":::tip About membranes",
            ":::tip[About membranes]",
            "::: warning About membranes",
            "':::{note} About membranes'",
            "'::: {.callout-note title=\"About membranes\"}'",
            "::::: caution About membranes :::::",
    })
    void findsTheTitleBehindColons(String line) {
        assertThat(words(line + "\nThey let water through.\n:::\nAfter.\n"))
                .containsExactly("About membranes", "They let water through.", "After.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "## Membranes {#membranes}",
            "## Membranes {#membranes .wide data-toc-label=\"The membrane\"}",
            "## Membranes { .wide }",
            "## Membranes {: .no_toc}",
            "## Membranes ## { #membranes }",
            "## Membranes { data-toc-label='The membrane' }",
    })
    void leavesOutTheAttributesOfHeadings(String heading) {
        assertThat(words(heading)).containsExactly("Membranes");
    }

    @Test
    void keepsBracesThatAreNoAttributes() {
        assertThat(words("The set {.5, .7} and {a = b} and {x}"))
                .containsExactly("The set {.5, .7} and {a = b} and {x}");
    }

    @Test
    void leavesOutTheBoxesOfTasks() {
        assertThat(words("- [ ] read\n- [x] solve\n- [/] write\n- [1] Smith: Membranes\n"))
                .containsExactly("read", "solve", "write", "[1] Smith: Membranes");
    }

    @Test
    void leavesOutTheSignsOfLists() {
        assertThat(words("---\naliases: [\"cell wall\", 'skin']\ntags:\n  - biology\n  - exam-relevant\n---\nText.\n"))
                .containsExactly("cell wall, skin", "biology exam-relevant", "Text.");
    }

    @Test
    void keepsEachBlockAtItsPlaceInTheFile() {
        String markdown = "First.%% x %% Second. ^a-1\r\n\r\n!!! note \"Title\"\r\n    Third.\r\n";
        StructuredPage page = page(markdown);
        assertThat(page.page().text()).isEqualTo(markdown);
        assertThat(page.blocks().stream().map(block -> markdown.substring(block.start(), block.end())))
                .containsExactly("First.%% x %% Second.", "Title\"", "Third.");
    }

    private static List<String> words(String markdown) {
        StructuredPage page = page(markdown);
        return page.blocks().stream().map((Block block) -> page.plain(block)).toList();
    }

    private static StructuredPage page(String markdown) {
        return MarkdownReader.read(markdown, "file").pages().getFirst();
    }
}
