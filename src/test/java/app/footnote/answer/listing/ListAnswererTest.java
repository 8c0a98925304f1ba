package app.footnote.answer.listing;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import java.util.List;
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
    void countsTheItemsOfASeriesOfSlides() throws Exception {
        notes.with("joins.pdf", 3, "Join algorithms 1/2", "• nested loop join\n• hash join of two tables")
                .with("joins.pdf", 4, "Join algorithms 2/2", "• sort merge join\n• index nested loop join");

        assertThat(ask("how many join algorithms are there?", RequestKind.COUNT).markdown())
                .startsWith("4 in this list:");
    }

    @Test
    void listsTheSubsectionsOfAMatchingSection() throws Exception {
        notes.with("joins.md", 1, List.of("Joins", "Applications"), "Joins have some applications.")
                .with("joins.md", 1, List.of("Joins", "Applications", "Reports"), "Monthly reports join all orders.")
                .with("joins.md", 1, List.of("Joins", "Applications", "Search"), "A search joins words and pages.")
                .with("joins.md", 1, List.of("Joins", "Applications", "Mail"), "Mail is joined with its senders.")
                .with("joins.md", 1, List.of("Joins", "Applications", "Exercises"), "Find one more of them.");

        Answer answer = ask("list all applications of joins", RequestKind.LIST);

        assertThat(answer.footnotes()).extracting(footnote -> footnote.quote().words()).containsExactly(
                "Monthly reports join all orders.", "A search joins words and pages.",
                "Mail is joined with its senders.");
    }

    @Test
    void addsTheListOfAnotherPartOfTheSubject() throws Exception {
        notes.with("joins.pdf", 3, "Equality join algorithms", "• hash join of two tables\n• sort merge join")
                .with("joins.pdf", 7, "Observation", "Inequality join conditions need others.\n"
                        + "• nested loop join\n• band join of ranges")
                .with("joins.pdf", 9, "Costs", "A page is read from the disk in ten milliseconds.");

        assertThat(ask("list all equality and inequality join algorithms", RequestKind.LIST).footnotes())
                .extracting(footnote -> footnote.source().place().page()).containsExactly(3, 7);
    }

    @Test
    void prefersANoteThatIsAboutTheWholeSubject() throws Exception {
        notes.with("joins.pdf", 1, "Joins", "A join combines the rows of two tables.")
                .with("joins.pdf", 2, "Optimizations", "• filter the rows first\n• sort the smaller table")
                .with("trees.pdf", 5, "Optimizing a search", "• store the root in memory\n• prefetch the leaves");

        assertThat(ask("all join optimisations", RequestKind.LIST).footnotes())
                .extracting(footnote -> footnote.source().name()).containsOnly("joins.pdf");
    }

    @Test
    void writesAnItemOfSeveralPagesOnce() throws Exception {
        notes.with("joins.pdf", 3, "Join algorithms", "• nested loop join\n• hash join of two tables")
                .with("joins.pdf", 9, "Join algorithms", "• hash join of two tables\n• sort merge join");

        assertThat(ask("list all join algorithms", RequestKind.LIST).markdown())
                .containsOnlyOnce("hash join of two tables");
    }

    @Test
    void answersAsUsualWithoutAMatchingList() throws Exception {
        notes.with("joins.pdf", 9, "Costs", "A page is read from the disk in ten milliseconds.").withCoverage(0.02);

        assertThat(ask("list all sorting algorithms of the disk", RequestKind.LIST).ending())
                .isInstanceOf(Answer.Ending.NotInNotes.class);
    }
}
