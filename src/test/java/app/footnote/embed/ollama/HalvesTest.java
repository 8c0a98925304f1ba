package app.footnote.embed.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalvesTest {

    @Test
    void cutsAtTheBlankNearestToTheMiddle() {
        assertThat(Halves.of("one two three four")).isEqualTo(new Halves("one two", "three four"));
        assertThat(Halves.of("incomprehensibilities no")).isEqualTo(new Halves("incomprehensibilities", "no"));
        assertThat(Halves.of("no incomprehensibilities")).isEqualTo(new Halves("no", "incomprehensibilities"));
    }

    @Test
    void cutsTextWithoutBlanksBetweenCharacters() {
        assertThat(Halves.of("哈希表的大小")).isEqualTo(new Halves("哈希表", "的大小"));
        assertThat(Halves.of("a😀b")).isEqualTo(new Halves("a", "😀b"));
        assertThat(Halves.of("😀😀")).isEqualTo(new Halves("😀", "😀"));
    }

    @Test
    void hasNoneInASingleCharacter() {
        assertThat(Halves.has(" 😀 ")).isFalse();
        assertThat(Halves.has("ab")).isTrue();
    }
}
