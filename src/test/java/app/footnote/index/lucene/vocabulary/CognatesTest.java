package app.footnote.index.lucene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.lucene.language.AnalysisLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CognatesTest {

    @ParameterizedTest
    @CsvSource({"es, Replicación, replication", "es, rotaciones, rotation", "pt, replicação, replication",
            "it, rotazione, rotation", "fr, complexité, complexity", "de, Komplexitäten, komplexity",
            "de, Konsistenz, konsistency", "pt, consistência, consistency", "pt, coerência, coerence"})
    void replacesTheEnding(String language, String word, String english) {
        assertThat(Cognates.english(word, AnalysisLanguage.of(language))).contains(english);
    }

    @Test
    void leavesOtherWords() {
        assertThat(Cognates.english("árbol", AnalysisLanguage.of("es"))).isEmpty();
        assertThat(Cognates.english("unión", AnalysisLanguage.of("es"))).isEmpty();
        assertThat(Cognates.english("rotation", AnalysisLanguage.of("en"))).isEmpty();
    }
}
