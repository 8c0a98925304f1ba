package app.footnote.answer.listing;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.InMemoryNotes;
import app.footnote.answer.QuotesAsker;
import app.footnote.answer.request.RequestKind;
import app.footnote.model.session.Answer;
import org.junit.jupiter.api.Test;

class MentionsAnswererTest {

    private final InMemoryNotes notes = new InMemoryNotes();

    private Answer ask(String question) throws InterruptedException {
        return QuotesAsker.ask(question, notes, RequestKind.MENTIONS, new MentionsAnswerer(notes, notes));
    }

    @Test
    void writesEachPlaceOnce() throws Exception {
        notes.with("maps.pdf", 1, "Maps", "A skip list keeps the keys of a map in order.")
                .with("maps.pdf", 2, "Maps", "A skip list keeps the keys of a map in order.")
                .with("sets.pdf", 7, "Sets", "Sorted sets use a skip list. They are fast.")
                .with("trees.pdf", 3, "Trees", "A tree has a root.");

        Answer answer = ask("everywhere skip lists come up");

        assertThat(answer.footnotes()).extracting(footnote -> footnote.source().name() + " "
                + footnote.source().place().page()).containsExactly("maps.pdf 1", "sets.pdf 7");
        assertThat(answer.markdown()).endsWith("Looked at 4 of 4 pages.");
    }

    @Test
    void tellsACommandFromAWord() throws Exception {
        notes.with("commands.pdf", 1, "Commands", "The command WAIT blocks the client until replicas answer.")
                .with("queues.pdf", 2, "Queues", "The customers wait in a queue.");

        assertThat(ask("everywhere in my notes where WAIT is explained").footnotes())
                .extracting(footnote -> footnote.source().name()).containsExactly("commands.pdf");
    }

    @Test
    void leavesOutPlacesWithoutTheRarestWord() throws Exception {
        notes.with("maps.pdf", 1, "Maps", "A skip list keeps the keys of a map in order.")
                .with("maps.pdf", 2, "Lists", "A linked list has a head.")
                .with("maps.pdf", 3, "Lists", "Another list has a tail.");

        assertThat(ask("everywhere skip lists come up").footnotes())
                .extracting(footnote -> footnote.source().place().page()).containsExactly(1);
    }
}
