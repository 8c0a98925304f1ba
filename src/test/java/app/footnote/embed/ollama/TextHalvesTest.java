package app.footnote.embed.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHalvesTest {

    @Test
    void splitsAtTheSpaceNearestToTheMiddle() {
        assertThat(TextHalves.of("one two three four")).isEqualTo(new TextHalves("one two", "three four"));
        assertThat(TextHalves.of("incomprehensibilities no")).isEqualTo(new TextHalves("incomprehensibilities", "no"));
        assertThat(TextHalves.of("no incomprehensibilities")).isEqualTo(new TextHalves("no", "incomprehensibilities"));
    }

    @Test
    void splitsTextWithoutSpacesBetweenCharacters() {
        assertThat(TextHalves.of("哈希表的大小")).isEqualTo(new TextHalves("哈希表", "的大小"));
        assertThat(TextHalves.of("a😀b")).isEqualTo(new TextHalves("a", "😀b"));
        assertThat(TextHalves.of("😀😀")).isEqualTo(new TextHalves("😀", "😀"));
    }

    @Test
    void doesNotSplitASingleCharacter() {
        assertThat(TextHalves.has(" 😀 ")).isFalse();
        assertThat(TextHalves.has("ab")).isTrue();
    }
}
