package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "What is the size of the cache?          | false",
            "cache size                              | false",
            "Wie groß ist der Cache von einem Kern?  | true",
            "¿cuál es el tamaño de la memoria caché? | true",
            "什么是 cache?                            | true"})
    void isToldByStopWordsAndScript(String question, boolean foreign) {
        String text = "The cache of a core has the size of 32 KB.";
        Passage passage = new Passage(
                new NoteId("note"), 0, new Place(1, 0, text.length()), List.of(), text, text, "en");

        assertThat(ForeignQuestion.is(question, passage)).isEqualTo(foreign);
    }
}
