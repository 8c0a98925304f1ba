package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.WordEmbedder;
import app.footnote.embed.Embedder;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslatedQuestionTest {

    private final Embedder english = new WordEmbedder();

    private static Passage passage(String text, String language) {
        return new Passage(new NoteId("note"), 0, new Place(1, 0, text.length()), List.of(), text, text, language);
    }

    @Test
    void addsWhatStudyTermsAreCalledInEnglish() {
        String question = "¿Cómo encuentro el corte si tengo el flujo?";

        assertThat(new TranslatedQuestion(question, english).isNeeded()).isTrue();
        assertThat(new TranslatedQuestion(question, english).text(List.of(passage("A cut of the flow.", "en"))))
                .isEqualTo(question + " cut flow");
    }

    @Test
    void addsTheWordsThatTheNotesHave() {
        String question = "Warum muss man bei Dijkstra mit der priority_queue das Paar nach dem pop prüfen?";
        Passage found = passage("The pairs of the priority_queue are checked after each pop in Dijkstra.", "en");

        assertThat(new TranslatedQuestion(question, english).text(List.of(found)))
                .isEqualTo(question + " Dijkstra priority_queue pair pop check");
    }

    @Test
    void addsNoWordsOfNotesThatTheModelCannotRead() {
        String question = "Warum ist die Tabelle nicht in der dritten Normalform?";
        Passage found = passage("Die Tabelle ist nicht in der dritten Normalform.", "de");

        assertThat(new TranslatedQuestion(question, english).text(List.of(found))).isEqualTo(question + " table");
    }

    @Test
    void leavesQuestionsThatTheModelCanRead() {
        String question = "Why does the table need an index on the second column?";

        assertThat(new TranslatedQuestion(question, english).isNeeded()).isFalse();
        assertThat(new TranslatedQuestion(question, english).text(List.of())).isEqualTo(question);
    }
}
