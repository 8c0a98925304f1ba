package app.footnote.answer.check.grounding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.EmbedException;
import app.footnote.model.session.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Uses the built-in model, because the weights are fitted to it. */
class GroundingTest {

    /** The folder is kept between runs, because Windows keeps loaded libraries open. */
    private static final Path FOLDER = Path.of("target", "native-libraries");

    private static @Nullable BuiltInEmbedder embedder;

    private final Grounding grounding = new Grounding(requireNonNull(embedder));

    @BeforeAll
    static void open() throws EmbedException {
        embedder = BuiltInEmbedder.open(FOLDER, () -> 1);
    }

    @AfterAll
    static void close() {
        requireNonNull(embedder).close();
    }

    private SupportJudgement judge(String claim, String language, String... statements) throws Exception {
        return grounding.judge(List.of(claim), List.of(new EvidencePassage(List.of(), List.of(statements), language)))
                .getFirst();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "claims.txt", delimiter = '|', numLinesToSkip = 1)
    void supportsAClaimWithTheContentOfTheNote(String twist, String language, String note, String right, String wrong)
            throws Exception {
        assertThat(judge(right, language, note.split(" // ")).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "claims.txt", delimiter = '|', numLinesToSkip = 1)
    void doesNotSupportAWrongClaimWithTheSameWords(String twist, String language, String note, String right,
            String wrong)
            throws Exception {
        assertThat(judge(wrong, language, note.split(" // ")).verdict()).isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void namesTheStatementThatSupportsTheClaim() throws Exception {
        SupportJudgement judgement = grounding.judge(
                List.of("A heap finds its smallest element in constant time."),
                List.of(
                        new EvidencePassage(List.of("Trees"), List.of("A tree is a connected graph without cycles."),
                                "en"),
                        new EvidencePassage(
                                List.of("Heaps"),
                                List.of(
                                        "A heap is an almost complete binary tree.",
                                        "It finds its smallest element in constant time."),
                                "en")))
                .getFirst();

        assertThat(judgement.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(judgement.supporting()).containsExactly(new SupportJudgement.EvidenceStatement(1, 1));
    }

    @Test
    void citesTwoStatementsThatSupportHalfOfTheClaimEach() throws Exception {
        SupportJudgement judgement = judge(
                "Merge sort is stable, and quicksort needs quadratic time in the worst case.", "en",
                "Merge sort is stable.", "Bubble sort is mostly taught.",
                "Quicksort needs quadratic time in the worst case.");

        assertThat(judgement.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(judgement.supporting())
                .containsExactlyInAnyOrder(new SupportJudgement.EvidenceStatement(0, 0),
                        new SupportJudgement.EvidenceStatement(0, 2));
    }

    @Test
    void citesNothingWithoutPassages() throws Exception {
        SupportJudgement judgement = grounding.judge(List.of("The earth is round."), List.of()).getFirst();

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_IN_NOTES);
        assertThat(judgement.supporting()).isEmpty();
        assertThat(judgement.alternatives()).isEmpty();
    }

    @Test
    void doesNotSupportAClaimOnAnotherSubject() throws Exception {
        assertThat(judge("The Danube flows through ten countries.", "en", "A heap is an almost complete binary tree.")
                .verdict()).isEqualTo(Verdict.NOT_IN_NOTES);
    }

    @RepeatedTest(50)
    void judgesAnyText(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] statements = Arrays.asList(noise(random), noise(random), noise(random)).toArray(String[]::new);
        for (String language : List.of("en", "und", "de", "zh", "ar")) {
            SupportJudgement judgement = judge(noise(random), language, statements);
            assertThat(judgement.probability()).isBetween(0.0, 1.0);
            assertThat(judgement.supporting())
                    .allSatisfy(supporting -> assertThat(supporting.statement()).isBetween(0, 2));
        }
    }

    private static String noise(Random random) {
        List<String> pieces = List.of(
                "tree", " ", "3.5 km", "1,000", "not", "%", "高度", "كتاب", "ﬁ", "²", "😀", "\u0301", ".", ",", "-", "'s",
                "May 4, 1814", "(", "Ada", ": ", "$x^2$", "\u200F");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
