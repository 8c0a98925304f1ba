package app.footnote.read.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NgramLanguageWeightsTest {

    private static LanguageDetectorModel original;

    @BeforeAll
    static void loadAsTheLibraryDoes() throws IOException {
        try (InputStream file = Objects
                .requireNonNull(NoteLanguageDetector.class.getResourceAsStream(DetectorModelLoader.FILE))) {
            original = new LanguageDetectorModel(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "An AVL tree keeps its balance by rotating the nodes whose subtrees differ too much in height.",
            "vector<int> d(n, INF); for (auto e : adj[v]) relax(e);",
            "Træet forbliver i balance, fordi knuderne roteres efter hver indsættelse.",
            "Дерево остаётся сбалансированным, потому что после каждой вставки узлы поворачиваются.",
            "データベースは𝄞 整理された情報の集まりである。",
            "\0 a \0b", "q", ""
    })
    void givesEachLanguageTheConfidenceOfTheLibrarysModel(String text) {
        Language[] expected = new LanguageDetectorME(original).predictLanguages(text);
        Language[] actual = new LanguageDetectorME(DetectorModelLoader.model()).predictLanguages(text);
        assertThat(actual).hasSameSizeAs(expected);
        for (Language language : expected) {
            assertThat(confidence(actual, language.getLang()))
                    .as(language.getLang())
                    .isCloseTo(language.getConfidence(), within(1e-5));
        }
    }

    private static double confidence(Language[] actual, String name) {
        return Stream.of(actual)
                .filter(language -> language.getLang().equals(name))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void evaluatesRepeatedAndWeightedNgrams() {
        AbstractModel library = (AbstractModel) original.getMaxentModel();
        AbstractModel ours = (AbstractModel) DetectorModelLoader.model().getMaxentModel();
        String[] ngrams = {"the", "th", "der", "no such run"};
        float[] values = {2, .5f, 1, 1};
        assertThat(ours.eval(ngrams, values)).containsExactly(library.eval(ngrams, values), within(1e-5));
        assertThat(ours.eval(ngrams)).containsExactly(library.eval(ngrams), within(1e-5));
    }

    @Test
    void findsTheNumberOfEachNgramAndOfNoOther() {
        NgramIndex index = new NgramIndex(3);
        index.put("ab", 0);
        index.put("\0ab", 1);
        index.put("b", 2);
        assertThat(Stream.of("ab", "\0ab", "b").map(index::number)).containsExactly(0, 1, 2);
        assertThat(Arrays.asList("a", "", "abab", "ba")).allSatisfy(
                other -> assertThat(index.number(other)).isEqualTo(NgramIndex.NONE));
    }
}
