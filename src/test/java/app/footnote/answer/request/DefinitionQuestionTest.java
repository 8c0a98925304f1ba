package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionQuestionTest {

    @ParameterizedTest
    @ValueSource(strings = {"What is a covering map?", "what's a covering map", "Define covering map.",
            "What is meant by covering map?", "What does covering map mean?"})
    void findsTheTermToDefine(String question) {
        DefinitionQuestion definition = DefinitionQuestion.parse(question, "en").orElseThrow();

        assertThat(definition.isAnsweredBy("A covering map is a homomorphism that preserves neighbourhoods.")).isTrue();
        assertThat(definition.isAnsweredBy("Covering maps: local views stay the same")).isTrue();
        assertThat(definition.isAnsweredBy("This is why no algorithm can tell the two graphs apart by a covering map."))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"How does a covering map work?", "Who found the covering map?",
            "What is the year in which the first paper on covering maps was written?"})
    void ignoresOtherQuestions(String question) {
        assertThat(DefinitionQuestion.parse(question, "en")).isEmpty();
    }

    @Test
    void understandsGerman() {
        DefinitionQuestion definition = DefinitionQuestion.parse("Was ist eine funktionale Abhängigkeit?", "de")
                .orElseThrow();

        assertThat(definition.isAnsweredBy("Eine funktionale Abhängigkeit bezeichnet eine Beziehung von Attributen."))
                .isTrue();
    }

    @Test
    void acceptsEachNameOfTheTerm() {
        DefinitionQuestion definition = DefinitionQuestion.parse("Was ist eine covering map (Überlagerung)?", "en")
                .orElseThrow();

        assertThat(definition.isAnsweredBy("A covering map is a homomorphism.")).isTrue();
        assertThat(definition.isAnsweredBy("A map is a homomorphism.")).isFalse();
    }
}
