package app.footnote.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexQuery;
import app.footnote.index.MatchFeatures;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.index.lucene.language.AnalysedText;
import app.footnote.index.lucene.language.AnalysedText.Token;
import app.footnote.index.lucene.language.AnalysisLanguage;
import app.footnote.index.lucene.language.TermKind;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the features that the index computes with features computed from the texts. */
class WordComparisonTest {

    private static final int NOTES = 4;
    private static final int PASSAGES_PER_NOTE = 25;
    private static final int QUESTIONS = 40;
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    private final Random random = new Random(5);
    private final List<Passage> passages = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
            "en, the of rotation rotated rebalance rebalancing balance tree trees treelike AVL node nodes is are 42 a b i",
            "de, der die Baum Bäume Suchbaum Suchbäume ausgeglichen ausgleichen Knoten Knotens Höhe höher ist 42 x y",
            "und, kinh kinhtế nhanh nhánh cây cân cần bằng 한국어 한국 국어 漢字 𝑂(𝑛) naïve naive café",
            "zh, 平衡 二叉树 平 树 旋转 旋 转 B+树 Redis redis2 AVL 索引 引 缓存 𠀀 カタカナ 한국어"})
    void computesTheFeaturesOfTheText(String language, String words) throws Exception {
        List<String> vocabulary = List.of(words.split(" "));
        try (PassageIndex index = filled(language, vocabulary)) {
            int compared = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                String question = text(vocabulary, 1 + random.nextInt(7));
                Map<String, Double> importances = importances(question, AnalysisLanguage.of(language));
                for (Candidate candidate : index.candidates(query(question))) {
                    assertEqual(candidate.features(), new PlainComparison(question, candidate.passage(), importances));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(QUESTIONS * 10);
        }
    }

    private static void assertEqual(MatchFeatures features, PlainComparison plain) {
        assertThat(features.mentioned()).isCloseTo(plain.mentioned(), ROUNDING);
        assertThat(features.similarity()).isCloseTo(plain.similarity(), ROUNDING);
        assertThat(features.sentence()).isCloseTo(plain.sentence(), ROUNDING);
        assertThat(features.proximity()).isCloseTo(plain.proximity(), ROUNDING);
    }

    @Test
    void aPassageWithoutSentencesHasNoSentenceBelowItsHeadings() throws Exception {
        Passage blank = new Passage(new NoteId("note"), 0, new Place(1, 0, 1), List.of("Trees"), " ", " ", "en");
        Passage empty = new Passage(new NoteId("note"), 1, new Place(1, 2, 5), List.of("Trees"), "the", "the", "en");
        try (PassageIndex index = open()) {
            put(index, new NoteId("note"), List.of(blank, empty));
            assertThat(index.candidates(query("tree")))
                    .extracting(candidate -> candidate.features().sentence())
                    .containsExactly(0.0, 1.0);
        }
    }

    /** "rangescan" is another form of both words of the question, which matches a little less. */
    @Test
    void anotherFormOfAWordCountsInPart() throws Exception {
        Passage one = new Passage(new NoteId("note"), 0, new Place(1, 0, 9), List.of(), "rangescan", "rangescan", "en");
        Passage two = new Passage(new NoteId("note"), 1, new Place(1, 10, 20), List.of(), "range scan", "range scan",
                "en");
        try (PassageIndex index = open()) {
            put(index, new NoteId("note"), List.of(one, two));
            List<MatchFeatures> features = index.candidates(query("range scan"))
                    .stream()
                    .map(Candidate::features)
                    .toList();
            assertThat(features).extracting(MatchFeatures::mentioned).containsExactly(.9, 1.0);
            assertThat(features).extracting(MatchFeatures::sentence).containsExactly(.9, 1.0);
            assertThat(features.getFirst().words()).isPositive();
        }
    }

    private static IndexQuery query(String question) {
        return new IndexQuery(question, Optional.empty(), Scope.all(), 50);
    }

    private static PassageIndex open() throws Exception {
        return LuceneIndex.open(
                new ByteBuffersDirectory(),
                new IndexLocation(Path.of("memory")),
                new EmbeddingIdentity("test", "digest", 1, 2),
                CandidateSearch.local());
    }

    private static void put(PassageIndex index, NoteId note, List<Passage> passages) throws Exception {
        index.replace(
                new StoredNote(note, new CourseId("course"), "hash", passages.size()),
                passages.stream().map(passage -> new EmbeddedPassage(passage, Optional.empty())).toList());
    }

    private PassageIndex filled(String language, List<String> vocabulary) throws Exception {
        PassageIndex index = open();
        for (int i = 0; i < NOTES; i++) {
            NoteId note = new NoteId("note-" + i);
            List<Passage> ofNote = IntStream.range(0, PASSAGES_PER_NOTE)
                    .mapToObj(ordinal -> passage(note, ordinal, language, vocabulary))
                    .toList();
            put(index, note, ofNote);
            passages.addAll(ofNote);
        }
        return index;
    }

    private Passage passage(NoteId note, int ordinal, String language, List<String> vocabulary) {
        List<String> headings = random.nextBoolean() ? List.of() : List.of(text(vocabulary, 1), text(vocabulary, 2));
        String text = text(vocabulary, random.nextInt(30));
        return new Passage(note, ordinal, new Place(1, 0, text.length()), headings, text, text, language);
    }

    /** Random words, some of them followed by the end of a sentence, a line or a paragraph. */
    private String text(List<String> vocabulary, int words) {
        List<String> between = List.of(" ", " ", " ", " ", ". ", "? ", "\n", "\n\n", "。", ", ", "/");
        return IntStream.range(0, words)
                .mapToObj(
                        _ -> vocabulary.get(random.nextInt(vocabulary.size()))
                                + between.get(random.nextInt(between.size())))
                .collect(Collectors.joining());
    }

    /** Weight times rarity among the passages' texts, for each word of the question. */
    private Map<String, Double> importances(String question, AnalysisLanguage language) {
        List<Set<String>> texts = passages.stream().map(passage -> forms(passage.plain(), language)).toList();
        long notEmpty = texts.stream().filter(words -> !words.isEmpty()).count();
        Map<String, Double> importances = new HashMap<>();
        for (Token token : AnalysedText.of(question, language).tokens()) {
            long having = texts.stream().filter(words -> words.contains(token.form())).count();
            double rarity = Math.log(1 + (notEmpty - having + .5) / (having + .5));
            double share = token.kind() == TermKind.PART ? .5 : 1;
            if (token.kind() == TermKind.WORD || (token.kind() != TermKind.JOINED && having > 0)) {
                importances.merge(token.form(), share * language.weight(token.form()) * rarity, Math::max);
            }
        }
        return importances;
    }

    private static Set<String> forms(String text, AnalysisLanguage language) {
        return AnalysedText.of(text, language).tokens().stream().map(Token::form).collect(Collectors.toSet());
    }
}
