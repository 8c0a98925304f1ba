package app.footnote.index.lucene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "We use log-structured merge (LSM) trees. | lsm | log structured merge",
            "LSM (log-structured merge) trees | lsm | log structured merge",
            "FIFO = First in First Out | fifo | first in first out",
            "A directed acyclic graph (DAG), or | dag | directed acyclic graph",
            "directed acyclic graphs (DAGs) are | dag | directed acyclic graphs",
            "called Binary Indexed Tree, or just BIT abbreviated | bit | binary indexed tree",
            "RAII stands for resource acquisition is initialization. | raii | resource acquisition is initialization",
            "künstliche Intelligenz (kurz KI) | ki | künstliche intelligenz",
            "the application-specific integrated circuit (ASIC) | asic | application specific integrated circuit",
            "TF-IDF. Recall the mean of squared errors (MSE) | mse | mean of squared errors"})
    void findsTheLongFormOfAnAcronym(String text, String acronym, String longForm) {
        assertThat(AcronymFinder.in(text)).containsExactly(new AcronymPair(acronym, longForm));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "See the appendix (PDF).", "Alice (CEO) and Bob", "in Germany (EU)", "NATO (the alliance) met", "X = Y Z",
            "the word (A) here", "TODO: write this part"})
    void ignoresOtherParentheses(String text) {
        assertThat(AcronymFinder.in(text)).isEmpty();
    }
}
