package app.footnote.answer.listing;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import org.junit.jupiter.api.Test;

class ListAnswererTest {

    private final InMemoryNotes notes = new InMemoryNotes();

    private Answer ask(String question, RequestKind kind) throws InterruptedException {
        return QuotesAsker.ask(
                question, notes, kind, new ListAnswerer(notes, notes, new SubjectSearch(notes, notes)));
    }

    @Test
    void writesTheItemsUnderAMatchingHeading() throws Exception {
        notes.with("joins.pdf", 3, "Join algorithms",
                "• nested loop join\n• hash join of two tables\n• sort merge join")
                .with("joins.pdf", 9, "Costs", "A page is read from the disk in ten milliseconds.");

        assertThat(ask("list all join algorithms", RequestKind.LIST).markdown()).isEqualTo("""
                **Join algorithms** · joins.pdf, page 3

                - nested loop join
                - hash join of two tables
                - sort merge join [1]

                Looked at 2 of 2 pages.""");
    }

    @Test
    void countsTheItemsOfASingleList() throws Exception {
        notes.with("joins.pdf", 3, "Join algorithms",
                "• nested loop join\n• hash join of two tables\n• sort merge join");

        assertThat(ask("how many join algorithms are there?", RequestKind.COUNT).markdown())
                .startsWith("3 in this list:");
    }

    @Test
    void addsTheSectionsThatAListNames() throws Exception {
        notes.with("joins.pdf", 1, "Join algorithms", "• Nested loop join\n• Hash join\n• Merge join")
                .with("joins.pdf", 2, "Nested loop join", "Each row meets each other row.")
                .with("joins.pdf", 3, "Hash join", "Rows of the same hash meet.")
                .with("joins.pdf", 4, "Merge join", "Two sorted inputs are read side by side.");

        Answer answer = ask("list all join algorithms", RequestKind.LIST);

        assertThat(answer.footnotes()).extracting(footnote -> footnote.source().place().page())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void answersAsUsualWithoutAMatchingList() throws Exception {
        notes.with("joins.pdf", 9, "Costs", "A page is read from the disk in ten milliseconds.").withCoverage(0.02);

        assertThat(ask("list all sorting algorithms of the disk", RequestKind.LIST).ending())
                .isInstanceOf(Answer.Ending.NotInNotes.class);
    }
}
