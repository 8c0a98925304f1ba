package app.footnote.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.WordEmbedder;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import org.junit.jupiter.api.Test;

class CompoundAnswererTest {

    @Test
    void answersEachPartBelowItsQuestion() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("trees.md", 1, "Heaps", "A heap is a complete tree with ordered keys.")
                .with("jobs.md", 1, "Schedulers", "Schedulers use a heap because the next job is at its root.");

        Answer answer = QuotesAsker.ask(
                "What is a heap and why do schedulers use it?", notes, RequestKind.COMPOUND,
                new CompoundAnswerer(
                        new SubjectSearch(notes, notes), new QuoteWriter(new WordEmbedder(), notes)));

        assertThat(answer.markdown()).startsWith("**What is a heap?**\n\nA heap is a complete tree")
                .contains("\n\n**why do schedulers use heap?**\n\nSchedulers use a heap because");
    }

    @Test
    void endsAsItsBestPart() throws Exception {
        InMemoryNotes notes = new InMemoryNotes()
                .with("trees.md", 1, "Heaps", "A heap is a complete tree with ordered keys.");
        CompoundAnswerer answerer = new CompoundAnswerer(
                new SubjectSearch(notes, notes), new QuoteWriter(new WordEmbedder(), notes));

        Answer answer = QuotesAsker.ask(
                "What is a heap and who invented the transistor?", notes, RequestKind.COMPOUND, answerer);

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
    }
}
