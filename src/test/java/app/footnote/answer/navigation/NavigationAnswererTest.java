package app.footnote.answer.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import org.junit.jupiter.api.Test;

class NavigationAnswererTest {

    private final InMemoryNotes notes = new InMemoryNotes()
            .with("graphs.pdf", 4, "Shortest paths", "Bellman and Ford relax all edges again and again.")
            .with("graphs.pdf", 5, "Shortest paths", "Bellman and Ford also find negative cycles.")
            .with("heaps.pdf", 2, "Binary heaps", "A heap is a complete tree.");

    private Answer ask(String question) throws InterruptedException {
        return QuotesAsker.ask(
                question, notes, RequestKind.NAVIGATION, new NavigationAnswerer(new SubjectSearch(notes, notes)));
    }

    @Test
    void namesTheNoteThePagesAndTheHeading() throws Exception {
        Answer answer = ask("which lecture covers Bellman Ford?");

        assertThat(answer.markdown()).isEqualTo("- **graphs.pdf**, pages 4–5 · Shortest paths [1]");
        assertThat(answer.footnotes().getFirst().source().place().page()).isIn(4, 5);
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
    }

    @Test
    void namesNoPlaceThatLacksTheSubject() throws Exception {
        notes.withCoverage(0.02);

        assertThat(ask("which lecture covers complete matchings of bipartite hypergraphs?").ending())
                .isInstanceOf(Answer.Ending.NotInNotes.class);
    }
}
