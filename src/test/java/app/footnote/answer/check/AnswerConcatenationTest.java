package app.footnote.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.model.NoteId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerConcatenationTest {

    private final InMemoryNotes notes = new InMemoryNotes()
            .with("trees.pdf", 1, "Trees", "Trees grow.")
            .with("trees.pdf", 2, "Leaves", "Leaves fall.");

    private Quote quote(int page) {
        NoteId note = new NoteId("trees_pdf");
        return FoundPassage.unranked(notes.passages(note), notes.details(note).orElseThrow())
                .get(page - 1).opening();
    }

    /** An answer that has one sentence, and a footnote for each page. */
    private Answer answer(String markdown, int checkedChars, int... pages) {
        List<Footnote> footnotes = new ArrayList<>();
        for (int page : pages) {
            footnotes.add(new Footnote(footnotes.size() + 1, quote(page), Verdict.SUPPORTED));
        }
        return new Answer(
                markdown, footnotes, List.of(),
                List.of(new SentenceCheck(0, checkedChars, Verdict.SUPPORTED, List.of())),
                new Answer.Ending.Complete(), AnswerProvenance.unknown());
    }

    @Test
    void numbersTheFootnotesInTheOrderOfTheText() {
        Answer both = AnswerConcatenation.of(
                answer("Trees grow. [1]", 11, 1), answer("\nLeaves fall. [1] Trees grow. [2]", 13, 2, 1));

        assertThat(both.markdown()).isEqualTo("Trees grow. [1]\nLeaves fall. [2] Trees grow. [1]");
        assertThat(both.footnotes()).extracting(footnote -> footnote.source().place().page()).containsExactly(1, 2);
    }

    @Test
    void movesTheChecksOfTheSecondText() {
        Answer both = AnswerConcatenation.of(answer("Trees grow. [1]", 11, 1), answer("Leaves fall. [1]", 12, 2));

        assertThat(both.checks()).extracting(check -> both.markdown().substring(check.start(), check.end()))
                .containsExactly("Trees grow.", "Leaves fall.");
    }

    @Test
    void keepsAnAnswerWithoutText() {
        Answer after = answer("Leaves fall. [1]", 12, 2);
        Answer empty = new Answer(
                "", List.of(), List.of(), List.of(), new Answer.Ending.Complete(), AnswerProvenance.unknown());

        assertThat(AnswerConcatenation.of(empty, after).markdown()).isEqualTo(after.markdown());
    }
}
