package app.footnote.answer.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.request.RequestClassifier;
import app.footnote.model.NoteId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceSelectionTest {

    private final InMemoryNotes notes = new InMemoryNotes()
            .with("trees.pdf", 1, "Trees", "Lecture 2: Trees\nA. Teacher");

    private List<Integer> pages(String question) {
        NoteId note = new NoteId("trees_pdf");
        List<FoundPassage> passages =
                FoundPassage.unranked(notes.passages(note), notes.details(note).orElseThrow());
        return SourceSelection.of(passages, RequestClassifier.classify(question)).stream()
                .map(passage -> passage.passage().place().page()).toList();
    }

    @Test
    void leavesOutATitlePage() {
        notes.with("trees.pdf", 2, "Nodes", "A tree has nodes.");

        assertThat(pages("What is a tree?")).containsExactly(2);
    }

    @Test
    void keepsATitlePageIfItsPersonOrDateIsAskedFor() {
        notes.with("trees.pdf", 2, "Nodes", "A tree has nodes.");

        assertThat(pages("Who gives the lecture on trees?")).containsExactly(1, 2);
    }

    @Test
    void keepsATitlePageIfThereIsNothingElse() {
        assertThat(pages("What is a tree?")).containsExactly(1);
    }

    @Test
    void leavesOutContentsAndReferencesUnlessTheyAreAskedFor() {
        notes.with("trees.pdf", 2, "Nodes", "A tree has nodes.")
                .with("trees.pdf", 3, "References", "The book of trees");

        assertThat(pages("What is a tree?")).containsExactly(2);
        assertThat(pages("What are the references for trees?")).containsExactly(2, 3);
    }

    @Test
    void leavesOutTheEarlierStepsOfASlide() {
        notes.with("trees.pdf", 2, "Nodes", "Nodes\n• root")
                .with("trees.pdf", 3, "Nodes", "Nodes\n• root\n• leaf")
                .with("trees.pdf", 4, "Nodes", "Nodes\n• root\n• leaf");

        assertThat(pages("What is a node?")).containsExactly(3);
    }
}
