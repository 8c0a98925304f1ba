package app.footnote.answer.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationReaderTest {

    /** Writes citations as {1,2}. */
    private static final class Script implements CitationReader.Target {

        private final StringBuilder read = new StringBuilder();

        @Override
        public void text(String text) {
            read.append(text);
        }

        @Override
        public void citation(List<Integer> numbers) {
            read.append(numbers.toString().replace('[', '{').replace(']', '}').replace(" ", ""));
        }

        @Override
        public void citationOfAll(List<Integer> numbers) {
            read.append("all");
            citation(numbers);
        }
    }

    private static String read(String... pieces) throws InterruptedException {
        Script script = new Script();
        CitationReader reader = new CitationReader(script);
        for (String piece : pieces) {
            reader.read(piece);
        }
        reader.end();
        return script.read.toString();
    }

    private static String readLetterByLetter(String text) throws InterruptedException {
        return read(text.split(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '~', value = {
            "A tree [1].|A tree {1}.",
            "A tree[12].|A tree{12}.",
            "A tree [1][3].|A tree {1}{3}.",
            "A tree [1, 3].|A tree {1,3}.",
            "A tree [1,2 and 4].|A tree {1,2,4}.",
            "A tree [1-3].|A tree {1,2,3}.",
            "A tree [1–3], a|A tree {1,2,3}, a",
            "A tree [^1].|A tree {1}.",
            "A tree [^1^].|A tree {1}.",
            "A tree [Source 2].|A tree {2}.",
            "A tree [source: 2, source: 3].|A tree {2,3}.",
            "A tree [Sources 2 & 3].|A tree {2,3}.",
            "A tree (Source 2).|A tree {2}.",
            "A tree (sources 1 and 2).|A tree {1,2}.",
            "A tree (source [2]).|A tree {2}.",
            "A tree <source 2>.|A tree {2}.",
            "A tree <source id=\"2\">.|A tree {2}.",
            "A tree [id=\"2\"].|A tree {2}.",
            "A tree 【1】.|A tree {1}.",
            "A tree 【1†trees.pdf】.|A tree {1}.",
            "A tree \\[1\\].|A tree {1}.",
            "A tree [1](https://example.org/a).|A tree {1}.",
            "A tree [1](#source-1).|A tree {1}.",
            "A tree [Quelle 2].|A tree {2}.",
            "A tree [7].|A tree {7}.",
            "A tree [1] (see below).|A tree {1} (see below).",
    })
    void recognisesTheCitationFormatsOfModels(String written, String expected) throws Exception {
        assertThat(read(written)).isEqualTo(expected);
        assertThat(readLetterByLetter(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Take a[1] and b[2].",
            "The list `x [1]` is short [",
            "```java\nint x = list [1];\n```\nand more",
            "~~~\n[1]\n~~~\n",
            "In the year [2024] or (2) or [a] or [].",
            "The interval [0, 1] is closed.",
            "[link](https://example.org) and ![image](x.png)",
            "A < B and (source",
            "Escaped \\* and \\(x^2\\)",
            "Sources of error are many: noise, bias.",
            "- [ ] a box",
    })
    void ignoresTextThatOnlyResemblesACitation(String written) throws Exception {
        assertThat(read(written)).isEqualTo(written);
        assertThat(readLetterByLetter(written)).isEqualTo(written);
    }

    @Test
    void continuesAfterCode() throws Exception {
        assertThat(readLetterByLetter("```\na[1]\n```\nA tree [1]. `b` [2]"))
                .isEqualTo("```\na[1]\n```\nA tree {1}. `b` {2}");
    }

    @Test
    void emitsTextAsEarlyAsPossible() throws Exception {
        Script script = new Script();
        CitationReader reader = new CitationReader(script);
        reader.read("A tree [");
        assertThat(script.read).hasToString("A tree ");
        reader.read("s");
        assertThat(script.read).hasToString("A tree ");
        reader.read("ee above");
        assertThat(script.read).hasToString("A tree [see above");
    }

    @Test
    void omitsDefinitionsOfFootnotes() throws Exception {
        String written = "A tree [^1].\n\n[^1]: trees.pdf, page 12\n[2]: b.pdf\nThe end.";
        assertThat(read(written)).isEqualTo("A tree {1}.\n\nThe end.");
        assertThat(readLetterByLetter(written)).isEqualTo("A tree {1}.\n\nThe end.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\n\nSources:\n[1] trees.pdf\n[2] b.pdf",
            "\n\n**Sources:**\n- [1] trees.pdf",
            "\n\n### References\n\n1. [1] trees.pdf",
            "\n\nSource: [1]",
    })
    void omitsAListOfSourcesAtTheEnd(String list) throws Exception {
        assertThat(read("A tree [1]." + list).strip()).isEqualTo("A tree {1}.");
        assertThat(readLetterByLetter("A tree [1]." + list).strip()).isEqualTo("A tree {1}.");
    }

    @Test
    void usesTheListAsCitationsIfTheAnswerHasNoOthers() throws Exception {
        assertThat(readLetterByLetter("A tree.\n\nSources: [1], [3]")).isEqualTo("A tree.\n\nall{1,3}");
    }
}
