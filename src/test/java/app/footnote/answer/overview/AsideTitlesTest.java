package app.footnote.answer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsideTitlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Contents", "Agenda", "Questions?", "References", "7 References", "Thank you!", "Literatur",
            "Perguntas", "Table of Contents"})
    void findsTitlesThatSayNothing(String title) {
        assertThat(AsideTitles.isAside(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reference counting", "Overview", "Exercise of power", "Linked lists"})
    void keepsTitlesOfTheSubject(String title) {
        assertThat(AsideTitles.isAside(title)).isFalse();
    }
}
