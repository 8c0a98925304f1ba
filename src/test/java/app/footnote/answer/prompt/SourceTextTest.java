package app.footnote.answer.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private static String source(String file, String heading, String text) {
        InMemoryNotes notes = new InMemoryNotes().with(file, 3, heading, text);
        NoteId note = new NoteId(file.replaceAll("\\W", "_"));
        FoundPassage found =
                FoundPassage.unranked(notes.passages(note), notes.details(note).orElseThrow()).getFirst();
        return SourceText.of(1, found);
    }

    @Test
    void namesTheNoteThePageAndTheHeadingOnce() {
        assertThat(source("trees.pdf", "Rotation", "ROTATION\nA rotation swaps a node and its child."))
                .isEqualTo("""
                        <source id="1" from="trees.pdf, page 3, Rotation">
                        A rotation swaps a node and its child.
                        </source>
                        """);
    }

    @Test
    void leavesOutTheHeadingOfMarkdown() {
        assertThat(source("trees.md", "1 Rotation", "## 1 Rotation\n\nA rotation swaps a node and its child."))
                .isEqualTo("""
                        <source id="1" from="trees.md, 1 Rotation">
                        A rotation swaps a node and its child.
                        </source>
                        """);
    }

    @Test
    void leavesOutImages() {
        assertThat(source("trees.md", "", "A tree.\n<center>\n![](a.png)\n</center>\nIt grows."))
                .contains("\nA tree.\nIt grows.\n");
    }

    @Test
    void leavesOutDrawingsAndFooters() {
        assertThat(source("trees.pdf", "Tree", "A tree grows.\nLeaf\n3\nLeaf\nLeaf\nTrees, lecture 2   3 / 40"))
                .contains("\nA tree grows.\nLeaf\n</source>");
    }

    @Test
    void keepsCode() {
        String code = "int a = 0;\nif (a) {\n    a = 1;\n}\nif (b) {\n    b = 1;\n}";

        assertThat(source("code.pdf", "Code", "This is code:\n" + code)).contains(code);
    }
}
