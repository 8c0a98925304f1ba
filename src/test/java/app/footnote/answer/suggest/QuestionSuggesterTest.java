package app.footnote.answer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.overview.OverviewAnswerer;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuestionSuggesterTest {

    private final InMemoryNotes notes = new InMemoryNotes();
    private final QuestionSuggester suggester = new QuestionSuggester(notes, notes);

    private List<String> suggested(int most) throws RetrievalException {
        return suggester.about(Scope.all(), most);
    }

    private void section(String file, int page, String heading) {
        String name = heading.toLowerCase(Locale.ROOT);
        notes.with(file, page, heading,
                "The topic %s is important, because with %s all is easy.".formatted(name, name));
    }

    @Test
    void asksAboutHeadingsThatTheNotesAnswer() throws Exception {
        section("memory.pdf", 1, "Virtual memory");
        notes.with("memory.pdf", 2, "References", "The book of memory is the best book about memory.");

        assertThat(suggested(4)).containsExactly("What is virtual memory?");
    }

    @Test
    void asksNothingAboutHeadingsWithoutSentences() throws Exception {
        notes.with("memory.pdf", 1, "Virtual memory", "Figure\n17\nBox");
        notes.with("memory.pdf", 2, "Paging policy", "The weather of this week will be fine again for everybody.");

        assertThat(suggested(4)).isEmpty();
    }

    @Test
    void asksAboutASingleWordOnlyIfASentenceDefinesIt() throws Exception {
        notes.with("memory.pdf", 1, "Paging", "The process waits for paging while the disk is busy.");
        notes.with("disk.pdf", 1, "Seeking", "Seeking is the movement of the head of a disk to a track.");

        assertThat(suggested(4)).containsExactly("What is Seeking?");
    }

    @Test
    void spreadsTheQuestionsOverTheNotes() throws Exception {
        for (int note = 0; note < 4; note++) {
            section("note" + note + ".pdf", 1, "Shared subject");
            section("note" + note + ".pdf", 2,
                    List.of("Red apples", "Green pears", "Blue plums", "Ripe figs").get(note));
        }

        assertThat(suggested(4)).hasSize(4).doesNotHaveDuplicates().contains("What is shared subject?");
    }

    @Test
    void asksSeveralQuestionsAboutASingleNote() throws Exception {
        section("note.pdf", 1, "Red apples");
        section("note.pdf", 2, "Green pears");
        section("note.pdf", 3, "Blue plums");

        assertThat(suggested(2)).containsExactly("What are red apples?", "What are green pears?");
    }

    @Test
    void asksTheSameEachTime() throws Exception {
        section("a.pdf", 1, "Red apples");
        section("b.pdf", 1, "Green pears");

        assertThat(suggested(4)).hasSize(2).isEqualTo(suggested(4));
    }

    @Test
    void suggestsNothingWithoutNotes() throws Exception {
        assertThat(suggested(4)).isEmpty();
    }

    private Answer answerAbout(String question) throws InterruptedException {
        return QuotesAsker.ask(question, notes, RequestKind.OVERVIEW, new OverviewAnswerer(notes, notes));
    }

    @Test
    void asksAboutTheSectionsNextToTheCitedOne() throws Exception {
        for (int page = 1; page <= 6; page++) {
            section("fruit.pdf", page, List.of(
                    "Red apples", "Green pears", "Blue plums", "Ripe figs", "Sour limes", "Old nuts").get(page - 1));
        }
        Answer answer = answerAbout("What are blue plums?");

        assertThat(answer.footnotes().getFirst().source().place().page()).isEqualTo(3);
        assertThat(suggester.after(answer, List.of("What are blue plums?"), 2))
                .containsExactly("What are ripe figs?", "What are green pears?");
        assertThat(suggester.after(answer, List.of("What are blue plums?", "and ripe figs?"), 1))
                .containsExactly("What are green pears?");
    }

    @Test
    void suggestsNothingAfterAnAnswerWithoutFootnotes() throws Exception {
        section("fruit.pdf", 1, "Red apples");

        assertThat(suggester.after(answerAbout("hello"), List.of("hello"), 3)).isEmpty();
    }

    @Test
    void suggestsNothingIfTheCitedNoteIsGone() throws Exception {
        section("fruit.pdf", 1, "Red apples");
        section("fruit.pdf", 2, "Green pears");
        Answer answer = answerAbout("What are red apples?");
        notes.remove("fruit.pdf");

        assertThat(suggester.after(answer, List.of("What are red apples?"), 3)).isEmpty();
    }
}
