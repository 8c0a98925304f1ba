package app.footnote.answer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.Question;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverviewAnswererTest {

    private final InMemoryNotes notes = new InMemoryNotes();

    private Answer ask(String question) throws InterruptedException {
        return QuotesAsker.ask(question, notes, RequestKind.OVERVIEW, new OverviewAnswerer(notes, notes));
    }

    private void heaps() {
        notes.with("heaps.pdf", 1, "Heaps", "Lecture 4: heaps\nWinter term")
                .with("heaps.pdf", 2, "Agenda", "Binary heaps are first, then heapsort and some exercises.")
                .with("heaps.pdf", 3, "Binary heaps", "A binary heap is a complete tree whose keys never decrease.")
                .with("heaps.pdf", 4, "Insertion", "A new key is always added as the last leaf and moved up.")
                .with("heaps.pdf", 5, "Heapsort", "Heapsort takes the smallest key from the heap until it is empty.")
                .with("heaps.pdf", 6, "References", "The book of heaps is the best book about heaps ever written.");
    }

    @Test
    void quotesAStatementOfEachSectionUnderItsHeading() throws Exception {
        heaps();

        assertThat(ask("Give me a summary of the heaps lecture").markdown()).isEqualTo("""
                Outline of **heaps.pdf**

                **Binary heaps** · page 3

                - A binary heap is a complete tree whose keys never decrease. [1]

                **Insertion** · page 4

                - A new key is always added as the last leaf and moved up. [2]

                **Heapsort** · page 5

                - Heapsort takes the smallest key from the heap until it is empty. [3]

                Looked at 6 of 40 pages.""");
    }

    @Test
    void citesThePlaceOfEachStatement() throws Exception {
        heaps();

        Answer answer = ask("Give me a summary of the heaps lecture");

        assertThat(answer.footnotes()).extracting(footnote -> footnote.source().place().page()).containsExactly(3, 4,
                5);
        assertThat(answer.footnotes()).allSatisfy(
                footnote -> assertThat(notes.textAt(footnote.quote())).isEqualTo(footnote.quote().words()));
        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
    }

    @Test
    void looksOnlyAtTheSectionThatTheRequestNames() throws Exception {
        notes.with("sorting.pdf", 1, "Merge sort", "Merge sort divides the list into halves and sorts each of them.")
                .with("sorting.pdf", 2, "Merge sort", "Merge sort always needs a second list of the same length.")
                .with("sorting.pdf", 3, "Quicksort",
                        "Quicksort divides the list by a pivot that it must choose first.");

        Answer answer = ask("summarise the section merge sort of the sorting notes");

        assertThat(answer.footnotes()).extracting(footnote -> footnote.source().place().page()).containsOnly(1, 2);
        assertThat(answer.markdown()).endsWith("Looked at the whole section of 2 pages.");
    }

    @Test
    void spansALongNoteFromItsFirstToItsLastSection() throws Exception {
        for (int page = 1; page <= 40; page++) {
            notes.with(
                    "graphs.pdf", page, "Graph topic " + page,
                    "The graph topic number %d is always explained with a drawing of its vertices.".formatted(page));
        }

        Answer answer = ask("summary of the graph lecture");

        assertThat(answer.footnotes()).hasSize(14);
        assertThat(answer.footnotes().getFirst().source().place().page()).isLessThanOrEqualTo(3);
        assertThat(answer.footnotes().getLast().source().place().page()).isGreaterThanOrEqualTo(37);
    }

    @Test
    void quotesAShortListWithTheSentenceThatIntroducesIt() throws Exception {
        notes.with("stacks.pdf", 1, "Stacks",
                "A stack has two operations:\n• push adds an element\n• pop takes it away");

        assertThat(ask("summary of the stacks slides").markdown()).contains("""
                - A stack has two operations:
                  - push adds an element
                  - pop takes it away [1]""");
    }

    private Answer askInFull(String question) throws InterruptedException {
        Question full = new Question(
                question, List.of(), Scope.all(), Optional.empty(), Set.of(AnswerOption.FULL_OVERVIEW));
        return QuotesAsker.ask(full, notes, RequestKind.OVERVIEW, new OverviewAnswerer(notes, notes));
    }

    private static Set<AnswerOption> offers(Answer answer) {
        return answer.provenance().context().orElseThrow().offers();
    }

    @Test
    void offersTheFullFormOnlyIfItSaysMore() throws Exception {
        heaps();
        assertThat(offers(ask("Give me a summary of the heaps lecture"))).isEmpty();

        notes.with("heaps.pdf", 7, "Deletion", "The last leaf always takes the place of the root that is deleted. "
                + "It must then be moved down until both of its children have greater keys.");
        assertThat(offers(ask("Give me a summary of the heaps lecture"))).containsExactly(AnswerOption.FULL_OVERVIEW);
        assertThat(offers(askInFull("Give me a summary of the heaps lecture")))
                .containsExactly(AnswerOption.FULL_OVERVIEW);
    }

    @Test
    void hasAllHeadingsInFull() throws Exception {
        for (int page = 1; page <= 40; page++) {
            notes.with(
                    "graphs.pdf", page, "Graph topic " + page,
                    "The graph topic number %d is always explained with a drawing of its vertices.".formatted(page));
        }

        Answer answer = askInFull("summary of the graph lecture");

        assertThat(answer.footnotes()).as("all but the title page").hasSize(39);
        assertThat(answer.markdown()).contains("**Graph topic 2** · page 2\n", "**Graph topic 40** · page 40\n");
    }

    @Test
    void quotesMoreStatementsOfASectionInFull() throws Exception {
        notes.with("heaps.pdf", 2, "Heaps", "A heap is a complete tree whose keys never decrease. "
                + "A heap always needs an array of as many cells as it has keys. "
                + "The smallest key of a heap is the key of its root.");

        assertThat(ask("summary of the heaps notes").footnotes()).hasSize(1);
        assertThat(askInFull("summary of the heaps notes").footnotes()).hasSizeGreaterThan(1);
    }

    @Test
    void offersNoOtherNotesForAnOverviewOfOne() throws Exception {
        heaps();
        notes.naming(notes.notes(Scope.all()).getFirst());

        assertThat(offers(ask("summary of the heaps lecture"))).isEmpty();
    }

    @Test
    void answersAsUsualIfNothingWasFound() throws Exception {
        Answer answer = ask("summary of the heaps lecture");

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.NotInNotes.class);
    }
}
