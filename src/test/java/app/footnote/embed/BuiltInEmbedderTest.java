package app.footnote.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.TokenSigns;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuiltInEmbedderTest {

    private static final List<String> TEXTS = List.of(
            "An AVL tree keeps the heights of the two subtrees of each node within one of each other.",
            "Replication keeps copies of the same data on several machines.",
            "x",
            "",
            "Größe, naïveté, Ελληνικά, 中文 and \uD83D\uDE00: $O(\\log n)$",
            "SET user:42 \"Ada\"\nGET user:42\n".repeat(12));

    /** Kept between runs, because Windows does not delete loaded libraries. */
    private static final Path FOLDER = Path.of("target", "native-libraries");

    static BuiltInEmbedder embedder;

    @BeforeAll
    static void open() throws EmbedException {
        embedder = BuiltInEmbedder.open(FOLDER, () -> 3);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void computesTheVectorsOfTheUnfusedModel() throws Exception {
        BgeSmallEnV15QuantizedEmbeddingModel other = new BgeSmallEnV15QuantizedEmbeddingModel();
        for (String text : TEXTS.stream().filter(text -> !text.isEmpty()).toList()) {
            float[] theirs = other.embed(text).content().vector();
            assertThat(CosineSimilarity.ofUnit(embedder.passages(List.of(text)).getFirst(), theirs)).isGreaterThan(.99);
        }
    }

    @Test
    void vectorsHaveTheDimensionOfTheIdentityAndUnitLength() throws Exception {
        for (float[] vector : embedder.passages(TEXTS)) {
            assertThat(vector).hasSize(embedder.identity().dimension());
            assertThat(CosineSimilarity.ofUnit(vector, vector)).isCloseTo(1, Offset.offset(1e-5));
        }
    }

    @Test
    void aVectorDoesNotDependOnConcurrentTexts() throws Exception {
        List<String> many = IntStream.range(0, 40).mapToObj(i -> TEXTS.get(i % TEXTS.size())).toList();
        List<float[]> together = embedder.passages(many);
        for (int i = 0; i < many.size(); i++) {
            assertThat(together.get(i)).isEqualTo(embedder.passages(List.of(many.get(i))).getFirst());
        }
    }

    @Test
    void providesTheVectorsOfAllTokensButPunctuation() throws Exception {
        TokenVectors vectors = embedder.tokenVectors(List.of("The tree, the leaf.")).getFirst();

        assertThat(vectors.content()).containsExactly(false, true, false, true);
        assertThat(vectors.dimension()).isEqualTo(embedder.identity().dimension());
        for (int token = 0; token < vectors.count(); token++) {
            float[] vector = Arrays.copyOfRange(
                    vectors.values(), token * vectors.dimension(), (token + 1) * vectors.dimension());
            assertThat(CosineSimilarity.ofUnit(vector, vector)).isCloseTo(1, Offset.offset(1e-5));
        }
    }

    @Test
    void providesVectorsOfTokensForTextsOfAnyLength() throws Exception {
        String longText = "A tree is a connected graph without cycles. ".repeat(120);

        List<TokenVectors> vectors = embedder.tokenVectors(List.of("", "...", longText));

        assertThat(vectors).extracting(TokenVectors::count).startsWith(0, 0);
        assertThat(vectors.getLast().count()).isEqualTo(120 * 8);
    }

    /** This order avoids that one thread embeds a long text alone at the end. */
    @Test
    void startsWithTheLongestTextAndKeepsTheOrderOfEqualLengths() {
        assertThat(InferenceThreads.longestFirst(List.of("a", "ab", "", "abcd", "cd"))).containsExactly(3, 1, 4, 0, 2);
    }

    @Test
    void requestsSeveralPassagesPerThread() {
        assertThat(embedder.passagesAtOnce()).isEqualTo(4 * 3);
    }

    @Test
    void onlyQuestionsHaveAnInstruction() throws Exception {
        String text = "How does an AVL tree keep its balance?";
        float[] asPassage = embedder.passages(List.of(text)).getFirst();
        float[] instructed = embedder
                .passages(List.of("Represent this sentence for searching relevant passages: " + text))
                .getFirst();
        assertThat(embedder.question(text)).isEqualTo(instructed).isNotEqualTo(asPassage);
    }

    @Test
    void aQuestionIsNearestToItsAnswerWithoutACommonWord() throws Exception {
        float[] question = embedder.question("Why do people store identical data in many places?");
        List<float[]> passages = embedder.passages(TEXTS);
        assertThat(nearest(question, passages)).hasValue(1);
    }

    private static Passage passage(List<String> headings, String text) {
        return new Passage(
                new NoteId("trees"), 0, new Place(1, 0, text.length()), headings, text, text, "en");
    }

    @Test
    void vectorsOfWordsDoNotChangeTheVectorOfThePassage() throws Exception {
        List<Passage> passages = TEXTS.stream().map(text -> passage(List.of("Notes"), text)).toList();
        List<PassageEmbedding> embedded = embedder.embed(passages);
        List<float[]> alone = embedder.passages(passages.stream().map(PassageText::of).toList());
        assertThat(embedded).extracting(PassageEmbedding::vector).containsExactlyElementsOf(alone);
        assertThat(embedder.embedQuestion("What rotates?").vector()).isEqualTo(embedder.question("What rotates?"));
    }

    @Test
    void hasAVectorForEachContentWordOfThePassageAndOfItsHeadings() throws Exception {
        Passage passage = passage(List.of("The trees", "Balance"), "A tree is balanced. Then it has two sides.");
        TokenSigns signs = embedder.embed(List.of(passage)).getFirst().tokens().orElseThrow();
        assertThat(signs.headings()).isEqualTo(2);
        assertThat(signs.sentences()).containsExactly(2, 2);
        assertThat(signs.count()).isEqualTo(6);
        assertThat(embedder.embedQuestion("What is the balance of a tree?").tokens()).hasSize(2);
    }

    @Test
    void hasVectorsForAllWordsOfALongText() throws Exception {
        Passage passage = passage(List.of(), "Rotations restore trees. ".repeat(400));
        TokenSigns signs = embedder.embed(List.of(passage)).getFirst().tokens().orElseThrow();
        assertThat(signs.sentences()).hasSize(400);
        assertThat(signs.count()).isGreaterThanOrEqualTo(1200);
    }

    @Test
    void theEndOfALongTextChangesTheVector() throws Exception {
        String start = "Rotations restore the balance of a tree after an insertion. ".repeat(80);
        assertThat(embedder.tokens(start)).isGreaterThan(embedder.tokenLimit());
        List<float[]> vectors = embedder
                .passages(List.of(start, start + "The Treaty of Westphalia ended thirty years of war. ".repeat(80)));
        assertThat(CosineSimilarity.ofUnit(vectors.get(0), vectors.get(1))).isLessThan(.97);
    }

    @Test
    void countsTokensWithoutSpecialTokensAndWithoutLimit() {
        assertThat(embedder.tokens("")).isZero();
        assertThat(embedder.tokens("rotation ".repeat(1000))).isEqualTo(1000);
    }

    /** The class of the library calls the same native code with more work. */
    @Test
    void tokenizesLikeTheClassOfTheLibrary() throws Exception {
        try (InputStream vocabulary = BgeModel.TOKENIZER.open();
                HuggingFaceTokenizer theirs = HuggingFaceTokenizer.newInstance(vocabulary, Map.of());
                WordPieceTokenizer ours = WordPieceTokenizer.open()) {
            for (String text : TEXTS) {
                Encoding expected = theirs.encode(text, false, false);
                assertThat(ours.tokens(text).ids()).containsExactly(expected.getIds());
                assertThat(ours.tokens(text).words()).containsExactly(expected.getWordIds());
            }
        }
    }

    @Test
    void supportsEnglishAndUnknownLanguages() {
        assertThat(List.of("en", "und", "de", "zh").stream().filter(embedder::supports)).containsExactly("en", "und");
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> embedder.passages(TEXTS)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> embedder.question("What?")).isInstanceOf(InterruptedException.class);
    }

    private static OptionalInt nearest(float[] question, List<float[]> passages) {
        return IntStream.range(0, passages.size())
                .reduce((a,
                        b) -> CosineSimilarity.ofUnit(question, passages.get(a)) >= CosineSimilarity.ofUnit(question,
                                passages.get(b))
                                        ? a
                                        : b);
    }

    @Test
    void canBeClosedTwice() throws Exception {
        BuiltInEmbedder other = BuiltInEmbedder.open(FOLDER, () -> 1);

        other.close();

        assertThatCode(other::close).doesNotThrowAnyException();
    }

    @Test
    void closesOnlyAfterRunningQuestions() throws Exception {
        BuiltInEmbedder other = BuiltInEmbedder.open(FOLDER, () -> 1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> askUntilClosed(other, asked));
        asked.await();

        other.close();

        assertThatThrownBy(asking::get).hasCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(EmbedException.class);
    }

    private static void askUntilClosed(BuiltInEmbedder embedder, CountDownLatch asked) {
        try {
            while (true) {
                embedder.question("How does an AVL tree keep its balance?");
                asked.countDown();
            }
        } catch (EmbedException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
