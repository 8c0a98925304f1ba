package app.footnote.index.lucene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.LanguageResource;
import org.junit.jupiter.api.Test;

class StudyTermsTest {

    private static final AnalysisLanguage ENGLISH = AnalysisLanguage.of("en");
    private static final AnalysisLanguage SPANISH = AnalysisLanguage.of("es");

    @Test
    void translatesAWordInAnyOfItsForms() {
        assertThat(StudyTerms.translations("árboles", SPANISH, ENGLISH)).containsExactly("tree");
        assertThat(StudyTerms.translations("trees", ENGLISH, SPANISH)).containsExactly("árbol");
        assertThat(StudyTerms.translations("Bäume", AnalysisLanguage.of("de"), AnalysisLanguage.of("pl")))
                .containsExactly("drzewo");
    }

    @Test
    void translatesToTermsOfSeveralWords() {
        assertThat(StudyTerms.translations("Datenbank", AnalysisLanguage.of("de"), SPANISH))
                .containsExactly("base de datos");
    }

    @Test
    void hasNoTranslationForOtherWordsAndLanguages() {
        assertThat(StudyTerms.translations("umbrella", ENGLISH, SPANISH)).isEmpty();
        assertThat(StudyTerms.translations("tree", ENGLISH, AnalysisLanguage.of("zh"))).isEmpty();
        assertThat(StudyTerms.translations("树", AnalysisLanguage.of("zh"), ENGLISH)).isEmpty();
    }

    @Test
    void eachRowHasATermInEachLanguage() {
        assertThat(LanguageResource.lines("/app/footnote/index/lucene/vocabulary/study-terms.txt"))
                .allSatisfy(row -> assertThat(row.split("\\|")).hasSize(8).noneMatch(String::isBlank));
    }
}
