package app.footnote.answer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordLikenessTest {

    @ParameterizedTest
    @CsvSource({
            "tree, trees", "sets, set", "hashing, hash", "algorithmus, algorithmen", "stat, statistical",
            "klausurlosung, klausur", "linearizabilty, linearizability", "dijsktra, dijkstra"
    })
    void isPositiveForFormsAbbreviationsCompoundsAndMisspellings(String asked, String named) {
        assertThat(WordLikeness.of(asked, named)).isPositive().isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"string, strict", "tree, trie", "red, redis", "set, sequence", "a, b"})
    void isZeroForOtherWords(String asked, String named) {
        assertThat(WordLikeness.of(asked, named)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"distsys, distributed, systems, true", "dbms, data, base, false", "compsci, computer, science, true"})
    void recognisesAWordThatIsClippedFromTwo(String word, String first, String second, boolean clipped) {
        assertThat(WordLikeness.isClipped(word, first, second)).isEqualTo(clipped);
    }
}
