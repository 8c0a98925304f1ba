package app.footnote.answer.talk;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkTest {

    private final InMemoryNotes notes = new InMemoryNotes()
            .with("maps.pdf", 1, "Maps", "A map has keys.").withCounts(1, 2, 1);

    @Test
    void greetsWithoutFootnotes() throws Exception {
        Answer answer = QuotesAsker.ask("hi", notes, RequestKind.SMALL_TALK, new SmallTalkAnswerer());

        assertThat(answer.ending()).isInstanceOf(Answer.Ending.Complete.class);
        assertThat(answer.markdown()).startsWith("Ask anything that your notes may answer");
        assertThat(answer.footnotes()).isEmpty();
    }

    @Test
    void countsTheNotes() throws Exception {
        Answer answer = QuotesAsker.ask(
                "how many notes do i have", notes, RequestKind.LIBRARY, new LibraryAnswerer(notes, notes));

        assertThat(answer.markdown()).isEqualTo(
                "One note can be asked about. 2 are still being read. One could not be read; the list of your notes"
                        + " gives the reason.");
    }

    @Test
    void namesTheNotes() throws Exception {
        Answer answer = QuotesAsker.ask(
                "which notes do i have?", notes, RequestKind.LIBRARY, new LibraryAnswerer(notes, notes));

        assertThat(answer.markdown()).endsWith("\n\n- maps.pdf");
    }

    @Test
    void saysWhatWasNotReadAndWhy() throws Exception {
        notes.withUnreadPages(1);

        for (String question : List.of(
                "which of my notes have no text?", "which notes could not be read", "which files failed",
                "welche Notizen haben keinen Text?", "qué apuntes no tienen texto")) {
            assertThat(asked(question)).endsWith(
                    "\n\n- **maps.pdf**: one of 40 pages has no text\n- **exam.pdf**: It is locked.");
        }
    }

    @Test
    void saysThatAllWasRead() throws Exception {
        assertThat(QuotesAsker.ask(
                "which notes have no text", new InMemoryNotes().with("maps.pdf", 1, "Maps", "A map has keys."),
                RequestKind.LIBRARY, new LibraryAnswerer(notes.withCounts(1, 0, 0), notes)).markdown())
                .endsWith("All notes that can be asked about have been read whole.");
    }

    @Test
    void namesTheLatestNotesFirst() throws Exception {
        notes.with("trees.pdf", 1, "Trees", "A tree has nodes.").withCounts(2, 0, 0);

        assertThat(asked("what is new in my library?")).endsWith("Added last:\n\n- trees.pdf\n- maps.pdf");
    }

    @Test
    void countsTheNotesOfEachCourse() throws Exception {
        assertThat(asked("which courses do i have?")).endsWith("\n\n- Exams: one note\n- Trees: one note");
    }

    @Test
    void countsThePages() throws Exception {
        assertThat(asked("how many pages do my notes have?")).endsWith("\n\nThey have one page.");
    }

    private String asked(String question) throws InterruptedException {
        return QuotesAsker.ask(question, notes, RequestKind.LIBRARY, new LibraryAnswerer(notes, notes)).markdown();
    }
}
