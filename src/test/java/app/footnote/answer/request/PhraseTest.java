package app.footnote.answer.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void matchesAlternativesAndOptionalWords() {
        assertThat(matches("give me? a/the summary", "give a summary")).isTrue();
        assertThat(matches("give me? a/the summary", "give me the summary")).isTrue();
        assertThat(matches("give me? a/the summary", "give me summary")).isFalse();
    }

    @Test
    void matchesOnlyAtTheMarkedEnds() {
        assertThat(matches("^ list", "list them")).isTrue();
        assertThat(matches("^ list", "the list")).isFalse();
        assertThat(matches("list $", "the list")).isTrue();
        assertThat(matches("list $", "list them")).isFalse();
    }

    @Test
    void matchesGaps() {
        assertThat(matches("which .. lecture", "which lecture")).isTrue();
        assertThat(matches("which .. lecture", "which one two three lecture")).isTrue();
        assertThat(matches("which .. lecture", "which one two three four lecture")).isFalse();
        assertThat(matches("which ... lecture", "which lecture")).isFalse();
    }

    @Test
    void matchesEndsOfWords() {
        assertThat(matches("welche *vorlesung", "welche Montagsvorlesung")).isTrue();
    }

    @Test
    void doesNotTakeKnownWordsForSlips() {
        assertThat(Phrase.parse("show").find(RequestWord.of("shwo"), Set.of())).isPresent();
        assertThat(Phrase.parse("where").find(RequestWord.of("were"), Set.of("were"))).isEmpty();
    }

    private static boolean matches(String phrase, String text) {
        return Phrase.parse(phrase).find(RequestWord.of(text), Set.of()).isPresent();
    }
}
