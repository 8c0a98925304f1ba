package app.footnote.answer.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.quote.StatementRanking;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import org.junit.jupiter.api.Test;

class ComparisonAnswererTest {

    private final InMemoryNotes notes = new InMemoryNotes();

    private Answer ask(String question) throws InterruptedException {
        return QuotesAsker.ask(
                question, notes, RequestKind.COMPARISON,
                new ComparisonAnswerer(
                        new SubjectSearch(notes, notes), new StatementRanking(new WordEmbedder())));
    }

    @Test
    void setsShortStatementsSideBySide() throws Exception {
        notes.with("lists.md", 1, "Stack", "A stack returns the newest element first.")
                .with("lists.md", 1, "Queue", "A queue returns the oldest element first.");

        assertThat(ask("stack vs queue").markdown()).isEqualTo("""
                | stack | queue |
                | --- | --- |
                | A stack returns the newest element first. [1] | A queue returns the oldest element first. [2] |

                Both sides are in your notes.""");
    }

    @Test
    void writesListsOfLongStatements() throws Exception {
        notes.with(
                "lists.md", 1, "Stack",
                "A stack is a list in which each operation adds or removes the element at one end, which is called"
                        + " the top of the stack.")
                .with("lists.md", 1, "Queue", "A queue returns the oldest element first.");

        assertThat(ask("stack vs queue").markdown()).contains("**stack**\n\n- A stack is a list")
                .contains("**queue**\n\n- A queue returns");
    }

    @Test
    void namesTheSideThatTheNotesLack() throws Exception {
        notes.with("lists.md", 1, "Stack", "A stack returns the newest element first.").withCoverage(0.1);

        assertThat(ask("stack vs trie").markdown()).isEqualTo("""
                **stack**

                - A stack returns the newest element first. [1]

                **trie**

                - Not in your notes

                Only stack is in your notes.""");
    }

    @Test
    void beginsWithASentenceThatNamesBothSides() throws Exception {
        notes.with("lists.md", 1, "Lists", "A stack differs from a queue in the end that elements leave.")
                .with("lists.md", 1, "Stack", "A stack returns the newest element first.")
                .with("lists.md", 1, "Queue", "A queue returns the oldest element first.");

        assertThat(ask("difference between a stack and a queue").markdown())
                .startsWith("A stack differs from a queue in the end that elements leave. [1]\n\n|");
    }

    @Test
    void escapesTheBordersOfCells() throws Exception {
        notes.with("ops.md", 1, "Disjunction", "The disjunction is written a || b in C.")
                .with("ops.md", 1, "Conjunction", "The conjunction is written a && b in C.");

        assertThat(ask("disjunction vs conjunction").markdown()).contains("a \\|\\| b");
    }

    @Test
    void prefersTheSectionThatIsTitledLikeTheSide() throws Exception {
        notes.with("lists.md", 1, "Deque", "A variant of the stack is the deque with two ends.")
                .with("lists.md", 1, "Stack", "It returns the newest element first.")
                .with("lists.md", 1, "Queue", "A queue returns the oldest element first.");

        assertThat(ask("stack vs queue").markdown()).contains("| It returns the newest element first. [1] |");
    }

    @Test
    void doesNotCallASideMissingThatHasOnlyADrawing() throws Exception {
        notes.with("lists.pdf", 3, "Stack", "push pop")
                .with("lists.pdf", 4, "Queue", "A queue returns the oldest element first.");

        assertThat(ask("stack vs queue").markdown()).contains("push pop").contains("Both sides are in your notes.");
    }
}
