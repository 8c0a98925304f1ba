package app.footnote.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.embed.CosineSimilarity;
import app.footnote.index.RandomDirection;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.FloatVectorValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickCosinesTest {

    private static final double MAX_ERROR = 1e-6;

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 23, 384, 1024})
    void areTheCosinesInEachDimension(int dimension) throws IOException {
        List<float[]> vectors = Stream.generate(() -> RandomDirection.of(random, dimension)).limit(50).toList();
        float[] question = RandomDirection.of(random, dimension);
        QuickCosines cosines = new QuickCosines(question, FloatVectorValues.fromFloats(vectors, dimension));
        for (int i = 0; i < vectors.size(); i++) {
            assertThat(LocalVectorSearch.cosine(cosines.score(i)))
                    .isCloseTo(CosineSimilarity.ofUnit(question, vectors.get(i)), within(MAX_ERROR));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 384})
    void coverTheWholeRange(int dimension) throws IOException {
        float[] question = RandomDirection.of(random, dimension);
        float[] opposite = question.clone();
        for (int i = 0; i < dimension; i++) {
            opposite[i] = -opposite[i];
        }
        QuickCosines cosines = new QuickCosines(question,
                FloatVectorValues.fromFloats(List.of(question, opposite), dimension));
        assertThat(LocalVectorSearch.cosine(cosines.score(0))).isCloseTo(1, within(MAX_ERROR));
        assertThat(LocalVectorSearch.cosine(cosines.score(1))).isCloseTo(-1, within(MAX_ERROR));
    }
}
