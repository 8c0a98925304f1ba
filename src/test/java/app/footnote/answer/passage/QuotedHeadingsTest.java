package app.footnote.answer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedHeadingsTest {

    private static final String SECTIONS = """
            ## Paging

            Pages have one size.

            ### Faults

            A fault loads a page.

            ## Segments

            Segments have any size.
            """;

    private static List<String> at(String words, String text, String... ofPassage) {
        return QuotedHeadings.at(text.indexOf(words), text, List.of(ofPassage));
    }

    @Test
    void namesTheSectionOfTheWordsWhicheverSectionNamesThePassage() {
        for (String section : List.of("Paging", "Segments")) {
            assertThat(at("Pages have", SECTIONS, "Memory", section)).containsExactly("Memory", "Paging");
            assertThat(at("A fault", SECTIONS, "Memory", section)).containsExactly("Memory", "Paging", "Faults");
            assertThat(at("Segments have", SECTIONS, "Memory", section)).containsExactly("Memory", "Segments");
        }
        assertThat(at("Segments have", SECTIONS, "Memory", "Paging", "Faults"))
                .containsExactly("Memory", "Segments");
    }

    @Test
    void keepsThePassagesHeadingsIfItsTextHasNone() {
        assertThat(at("one size", "Pages have one size.", "Memory", "Paging")).containsExactly("Memory", "Paging");
    }

    @Test
    void takesTheNextSectionForASiblingIfThePassageBeginsWithTheEndOfASection() {
        String text = "Pages have one size.\n\n## Segments\n\nSegments have any size.\n";

        assertThat(at("Pages have", text, "Memory", "Paging")).containsExactly("Memory", "Paging");
        assertThat(at("Segments have", text, "Memory", "Paging")).containsExactly("Memory", "Segments");
    }

    @Test
    void namesTheParentOnlyIfTheOwnSectionIsUnknown() {
        String text = "Pages have one size.\n\n## Segments\n\nSegments have any size.\n";

        assertThat(at("Pages have", text, "Memory", "Segments")).containsExactly("Memory");
    }

    @Test
    void takesNoCommentInCodeForAHeading() {
        String text = "## Paging\n\n```sh\n# Segments\n```\n\nPages have one size.\n";

        assertThat(at("Pages have", text, "Memory", "Paging")).containsExactly("Memory", "Paging");
    }

    @Test
    void readsUnderlinedHeadingsAndMarkup() {
        String text = "Paging **on** demand\n---\n\nPages have one size.\n\n## `mmap` ##\n\nIt maps files.\n";

        assertThat(at("Pages have", text, "Memory", "Paging on demand"))
                .containsExactly("Memory", "Paging on demand");
        assertThat(at("It maps", text, "Memory", "Paging on demand")).containsExactly("Memory", "mmap");
    }
}
