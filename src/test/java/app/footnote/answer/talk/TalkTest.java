package app.footnote.answer.talk;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
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
}
