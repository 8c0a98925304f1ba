package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EllipticalQuestionTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "and what does that cost?", "how do i combine two of them", "und warum nicht in der dritten?",
            "what if i just =default it?", "e qual é o problema disso?", "what changes for the weaker one?",
            "¿y si falla?", "et pourquoi ?"
    })
    void needsTheQuestionBefore(String question) {
        assertThat(EllipticalQuestion.is(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is an AVL tree?", "how is a hash table resized", "Wann endet die Klausur?"})
    void standsAlone(String question) {
        assertThat(EllipticalQuestion.is(question)).isFalse();
    }
}
