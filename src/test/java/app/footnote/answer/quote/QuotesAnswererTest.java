package app.footnote.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.AnswerHandle;
import app.footnote.answer.Answerer;
import app.footnote.answer.AnswererContract;
import app.footnote.answer.EventRecorder;
import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.Question;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.passage.AnswerSearch;
import app.footnote.answer.retrieve.MissingTerms;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QuotesAnswererTest extends AnswererContract {

    @Override
    public Answerer answerer(PassageSearch search) {
        return quoting(search, notebook);
    }

    private QuotesAnswerer quoting(PassageSearch search, InMemoryNotes notes) {
        return new QuotesAnswerer(
                new AnswerSearch(search, notes), new QuoteWriter(new WordEmbedder(), notes), executor);
    }

    private Answer ask(String question, InMemoryNotes notes) throws InterruptedException {
        return quoting(notes, notes)
                .ask(new Question(question, List.of(), Scope.all()), new EventRecorder())
                .await();
    }

    @Test
    void quotesASentenceWithItsPlace() throws Exception {
        Answer answer = ask("What does a replica ask the master for?", notebook);

        assertThat(answer.markdown())
                .startsWith("A replica that lost its link asks the master for the writes it has missed. [1]");
        Footnote footnote = answer.footnotes().getFirst();
        assertThat(footnote.quote().words())
                .isEqualTo("A replica that lost its link asks the master for the writes it has missed.");
        assertThat(footnote.source().name()).isEqualTo("replication.md");
        assertThat(footnote.source().headings()).containsExactly("Catching up");
        assertThat(footnote.verdict()).isEqualTo(Verdict.QUOTED);
    }

    @Test
    void listsPassagesThatWereFoundButNotCited() throws Exception {
        Answer answer = ask("What does a replica ask the master for?", notebook);

        assertThat(answer.alsoLookedAt())
                .extracting(quote -> quote.source().name())
                .contains("trees.pdf");
    }

    @Test
    void includesThePrecedingSentenceIfASentenceRefersToIt() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with(
                "clocks.md", 1, "Clocks",
                "A vector clock holds one counter for each process. It detects whether two events are concurrent.");
        Answer answer = ask("What detects concurrent events?", notes);

        assertThat(answer.markdown())
                .isEqualTo(
                        "A vector clock holds one counter for each process."
                                + " It detects whether two events are concurrent. [1]");
    }

    @Test
    void showsBothNotesIfTheirNumbersDiffer() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("lecture2.md", 1, "Pages", "The size of a page is 512 bytes.")
                .with("exercise4.md", 1, "Task 1", "Here the size of a page is 1,024 bytes.");

        assertThat(ask("What is the size of a page?", notes).markdown()).isEqualTo("""
                Your notes give different numbers:

                - **lecture2.md**, Pages: The size of a page is 512 bytes. [1]
                - **exercise4.md**, Task 1: Here the size of a page is 1,024 bytes. [2]""");
    }

    @Test
    void doesNotCompareNumbersOfDifferentThings() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("lecture2.md", 1, "Pages", "The size of a page is 512 bytes.")
                .with("lecture3.md", 1, "Caches", "The size of a page table is 4 entries.");

        assertThat(ask("What is the size of a page?", notes).markdown())
                .doesNotContain("different numbers");
    }

    @Test
    void quotesOneSentenceIfOneIsAskedFor() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with(
                "heaps.md", 1, "Heaps",
                "A heap is a complete tree whose keys are ordered:\n\n- no child is smaller\n\n"
                        + "A heap is a tree that always keeps its smallest key at the root. It is used by heapsort. "
                        + "A heap is a good queue of jobs as well.");

        assertThat(ask("What is a heap, in one sentence?", notes).markdown())
                .isEqualTo("A heap is a tree that always keeps its smallest key at the root. [1]");
        assertThat(ask("¿Qué es un heap, en una frase?", notes).footnotes()).hasSize(1);
    }

    @Test
    void quotesAllStepsOfAListForAHowQuestion() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with(
                "leader.md", 1, "Electing a leader",
                """
                        A leader is elected in three steps:

                        1. Every node proposes itself.
                        2. The nodes vote for the highest number.
                        3. The winner tells all others.
                        """);
        Answer answer = ask("How is a leader elected?", notes);

        assertThat(answer.markdown()).isEqualTo("""
                A leader is elected in three steps:

                1. Every node proposes itself.
                2. The nodes vote for the highest number.
                3. The winner tells all others. [1]""");
    }

    @Test
    void quotesCodeIfTheQuestionAsksForAnExample() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with(
                "keys.md", 1, "Setting keys",
                """
                        A key is set with one command:

                        ```
                        SET user:1 "Ada"
                        ```

                        The server listens on one port.
                        """);
        Answer answer = ask("Show an example of how a key is set", notes);

        assertThat(answer.markdown()).isEqualTo("""
                A key is set with one command: [1]

                ```
                SET user:1 "Ada"
                ```""");
    }

    @Test
    void putsTheTitleOfASlideAboveItsBullets() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with(
                "03 Search trees.pdf", 12, "AVL trees: the invariant",
                "• Each node stores its height\n• The heights of the two subtrees differ by at most one\n"
                        + "• Search as in any search tree");
        Answer answer = ask("By how much may the heights of subtrees differ?", notes);

        assertThat(answer.markdown()).startsWith("**AVL trees: the invariant**\n\n- ");
        assertThat(answer.markdown()).contains("- The heights of the two subtrees differ by at most one");
        assertThat(answer.footnotes().getFirst().source().place().page()).isEqualTo(12);
    }

    @Test
    void quotesAShortSlideAsAWhole() throws Exception {
        String slide = "• Two networks:\n• N and N'\n• A surjection that preserves:\n• degrees\n• port numbers";

        Answer answer = ask("What is a covering map?", new InMemoryNotes().with("maps.pdf", 4, "Covering map", slide));

        assertThat(answer.footnotes()).singleElement()
                .satisfies(
                        footnote -> assertThat(footnote.quote().words()).startsWith("Two networks:")
                                .endsWith("port numbers"));
    }

    @Test
    void comparesStatementsWithTheHeadingsOfTheirOwnSection() throws Exception {
        String sections = """
                ## R

                The correlation coefficient R tells the direction of a linear relation.

                ## R²

                The coefficient of determination R² tells the share of the variance that is explained.
                """;

        Answer answer = ask("What does R2 tell?", new InMemoryNotes().with("stats.md", 1, "R²", sections));

        assertThat(answer.footnotes()).singleElement()
                .satisfies(footnote -> assertThat(footnote.quote().words()).startsWith("The coefficient of"));
    }

    @Test
    void leavesOutTheLabelsOfADrawingBelowTheTextOfASlide() throws Exception {
        String slide =
                "→ Rehash keys until you find the first empty slot.\n→ Nobody does this.\nA B C D\n| valA\n| valB\nE F\nGet";

        Answer answer = ask(
                "How are keys deleted and rehashed until an empty slot?",
                new InMemoryNotes().with("tables.pdf", 18, "Deletes", slide));

        assertThat(answer.footnotes()).singleElement()
                .satisfies(footnote -> assertThat(footnote.quote().words()).endsWith("Nobody does this."));
    }

    @Test
    void namesTheTermsThatTheNotesDoNotMention() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("algebra.pdf", 10, "Matrices", "The factorization of a symmetric matrix is orthogonal.")
                .missing(new MissingTerms(List.of("cholesky"), .3));

        Answer answer = ask("cholesky factorization of a symmetric matrix", notes);

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Closest.class);
        assertThat(answer.markdown()).startsWith(
                "Your notes do not mention “cholesky”. No sentence in your notes answers this directly.");
    }

    @Test
    void doesNotCoverAQuestionMostOfWhichIsMissing() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("algebra.pdf", 10, "Matrices", "The factorization of a symmetric matrix is orthogonal.")
                .missing(new MissingTerms(List.of("RSA"), .5));

        Answer answer = ask("RSA of a symmetric matrix", notes);

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.NotInNotes.class);
        assertThat(answer.markdown()).startsWith("Your notes do not mention “RSA”. Your notes do not cover this.");
    }

    @Test
    void escapesPlainTextThatResemblesMarkup() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with(
                "pointers.pdf", 3, "", "The expression *p reads the value that the pointer p points to [3].");
        Answer answer = ask("What does the expression with a pointer read?", notes);

        assertThat(answer.markdown())
                .isEqualTo("The expression \\*p reads the value that the pointer p points to &#91;3&#93;. [1]");
    }

    @Test
    void quotesTheClosestSentencesIfNoneAnswersTheQuestion() throws Exception {
        Answer answer = ask("Which replica of the master won the chess game?", notebook.withCoverage(.3));

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Closest.class);
        assertThat(answer.markdown())
                .startsWith("No sentence in your notes answers this directly. Closest:\n\n- **")
                .contains("**trees.pdf**, page 12");
        assertThat(answer.footnotes()).hasSizeLessThanOrEqualTo(3)
                .extracting(Footnote::verdict).containsOnly(Verdict.POINTER);
    }

    @Test
    void quotesTheSentenceWithANameThatIsAskedForAlone() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("ethernet.md", 1, "History", "Robert Metcalfe invented Ethernet in 1973.").withCoverage(.01);

        assertThat(ask("Metcalfe", notes).ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(ask("Why did Metcalfe leave?", notes).ending()).isNotInstanceOf(Answer.Ending.Complete.class);
    }

    @Test
    void saysThatTheNotesDoNotCoverAQuestionAboutAnotherSubject() throws Exception {
        Answer answer = ask("Which master won the chess game?", notebook.withCoverage(.01));

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.NotInNotes.class);
        assertThat(answer.markdown()).isEqualTo("Your notes do not cover this. Looked at 1 note, 2 pages.");
        assertThat(answer.footnotes()).isEmpty();
    }

    @Test
    void saysWhichNotesTheQuestionNames() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with("lsm.pdf", 3, "", "Compacted pages are called string tables.");
        notes.naming(notes.notes(Scope.all()).getFirst());

        assertThat(ask("How are compacted pages called in the LSM lecture?", notes).markdown())
                .isEqualTo("From **lsm.pdf**:\n\nCompacted pages are called string tables. [1]");
    }

    @Test
    void recordsWhatWasSearchedAndThatAllNotesCouldBe() throws Exception {
        InMemoryNotes notes = new InMemoryNotes().with("lsm.pdf", 3, "", "Compacted pages are called string tables.")
                .withCounts(1, 2, 3);
        notes.naming(notes.notes(Scope.all()).getFirst());

        AnswerContext context = ask("How are compacted pages called in the LSM lecture?", notes).provenance().context()
                .orElseThrow();

        assertThat(context.searched()).isEqualTo(new AnswerContext.SearchedNotes(1, 1, 2, 3, 1));
        assertThat(context.named()).extracting(note -> note.file().getFileName().toString())
                .containsExactly("lsm.pdf");
        assertThat(context.offers()).containsExactly(AnswerOption.ALL_NOTES);
    }

    @Test
    void reportsThatThereAreNoNotes() throws Exception {
        assertThat(ask("What is a quorum?", new InMemoryNotes().withCounts(0, 0, 0)).markdown()).contains("no notes");
    }

    @Test
    void reportsThatTheNotesAreStillBeingRead() throws Exception {
        assertThat(ask("What is a quorum?", new InMemoryNotes().withCounts(0, 3, 0)).markdown())
                .contains("still being read");
    }

    @Test
    void reportsThatNoNoteCouldBeRead() throws Exception {
        assertThat(ask("What is a quorum?", new InMemoryNotes().withCounts(0, 0, 2)).markdown())
                .contains("could be read");
    }

    @Test
    void reportsThatMoreNotesAreBeingReadIfTheyMayContainTheAnswer() throws Exception {
        Answer answer = ask("Which replica won the chess game?", notebook.withCoverage(0.01).withCounts(2, 3, 0));

        assertThat(answer.markdown()).contains("3 notes are still being read");
    }

    @Test
    void omitsANoteThatWasRemovedMeanwhile() throws Exception {
        notebook.remove("replication.md");
        Answer answer = ask("How does a replica catch up with its master?", notebook);

        assertThat(answer.footnotes()).extracting(footnote -> footnote.source().name()).containsOnly("trees.pdf");
    }

    private static InMemoryNotes trees() {
        return new InMemoryNotes()
                .with("trees.pdf", 1, "Balance", "An AVL tree keeps its balance by rotations of its nodes.")
                .with("trees.pdf", 2, "What the repair costs", "One rotation is enough for each insertion.");
    }

    private Answer askOn(String question, InMemoryNotes notes, double coverage) throws InterruptedException {
        String first = "How does an AVL tree keep its balance?";
        Answer before = ask(first, notes);
        assertThat(before.markdown()).startsWith("An AVL tree keeps its balance by rotations of its nodes.");
        Turn turn = new Turn(first, Scope.all(), Instant.EPOCH, before);
        PassageSearch inContext = (asked, limit) -> notes.withCoverage(coverage)
                .retrieve(asked.part(first + " " + asked.text()), limit);
        return quoting(inContext, notes)
                .ask(new Question(question, List.of(turn), Scope.all()), new EventRecorder())
                .await();
    }

    @Test
    void answersAQuestionThatLeavesOutItsSubjectFromTheNotesOfTheLastAnswer() throws Exception {
        Answer answer = askOn("And what are the costs?", trees(), .2);

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(answer.markdown()).contains("One rotation is enough for each insertion.");
    }

    @Test
    void doesNotRepeatTheLastAnswerAsTheAnswerToWhatTheNotesDoNotSay() throws Exception {
        Answer answer = askOn("And by which law is it taxed?", trees(), .99);

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Closest.class);
    }

    @Test
    void reportsTheResultsOfTheWordSearchBeforeItWaitsForTheModel() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        EventRecorder listener = new EventRecorder();
        AnswerHandle answering = answerer(new SlowSearch(notebook, loaded)).ask(QUESTION, event -> {
            listener.accept(event);
            if (event instanceof AnswerEvent.FoundByWords) {
                loaded.countDown();
            }
        });

        Answer answer = answering.await();

        assertThat(listener.all(AnswerEvent.FoundByWords.class)).singleElement().satisfies(found -> {
            assertThat(found.footnotes()).hasSize(3);
            assertThat(found.markdown()).contains("> " + found.footnotes().getFirst().quote().words() + " [1]");
        });
        assertThat(listener.text()).isEqualTo(answer.markdown());
    }

    /** Offers a preview, and waits before it retrieves. */
    private record SlowSearch(PassageSearch search, CountDownLatch loaded) implements PassageSearch {

        @Override
        public Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException {
            loaded.await();
            return search.retrieve(question, limit);
        }

        @Override
        public Optional<Retrieval> preview(Question question, int limit) throws RetrievalException {
            try {
                return Optional.of(search.retrieve(question, limit));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
