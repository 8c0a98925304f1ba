package app.footnote.index.lucene.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of a word in languages whose analysis is the program's own. */
class WordFormsTest {

    @ParameterizedTest
    @CsvSource({
            "pl, rośliny, roslinach", "pl, związki, zwiazkow", "pl, związek, związku", "pl, funkcja, funkcjami",
            "pl, drzewo, drzew", "pl, baza, bazie", "pl, dane, danych", "pl, macierze, macierzy",
            "uk, дерево, дерева", "uk, алгоритми, алгоритмів", "uk, дані, даними", "uk, функція, функцій",
            "he, הנתונים, נתונים", "he, מחשבים, המחשב", "he, והמחשב, מחשב",
            "zh, 死鎖, 死锁", "zh, 資料庫, 资料库"})
    void formsOfAWordAreTheSame(String language, String one, String other) {
        AnalysisLanguage analysis = AnalysisLanguage.of(language);

        assertThat(analysis.words(one)).isNotEmpty().isEqualTo(analysis.words(other));
    }

    @ParameterizedTest
    @CsvSource({"pl, drzewo, drzwi", "uk, дерево, двері", "he, ספר, מחשב", "zh, 死锁, 活锁"})
    void otherWordsAreDifferent(String language, String one, String other) {
        AnalysisLanguage analysis = AnalysisLanguage.of(language);

        assertThat(analysis.words(one)).isNotEqualTo(analysis.words(other));
    }

    @ParameterizedTest
    @CsvSource({"pl, jest i się", "uk, це є та", "he, של הוא"})
    void stopWordsAreLeftOut(String language, String text) {
        assertThat(AnalysisLanguage.of(language).words(text)).isEmpty();
    }
}
