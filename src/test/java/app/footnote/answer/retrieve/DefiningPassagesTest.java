package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefiningPassagesTest {

    private static Passage passage(String text) {
        return new Passage(new NoteId("note"), 0, new Place(1, 0, text.length()), List.of(), text, text, "en");
    }

    private static boolean defines(String question, String text) {
        return new DefiningPassages(question).include(passage(text));
    }

    @Test
    void includeAPassageWithASentenceThatDefinesTheSubject() {
        assertThat(defines("what is a semaphore?", "Locks block. A semaphore is a counter with two operations."))
                .isTrue();
        assertThat(defines("semaphore meaning", "• Lock: one owner\n• Semaphore: a counter")).isTrue();
    }

    @Test
    void includeNoPassageThatOnlyUsesTheSubject() {
        assertThat(defines("what is a semaphore?", "The writer waits until the reader has raised the semaphore."))
                .isFalse();
    }

    @Test
    void includeNoneForAnotherQuestion() {
        assertThat(defines("why is a semaphore slow?", "A semaphore is a counter with two operations.")).isFalse();
    }
}
