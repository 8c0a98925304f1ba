package app.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests that every index must pass. */
public abstract class PassageIndexContract {

    public static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("test", "digest", 1, 4);
    public static final CourseId DATABASES = new CourseId("databases");
    public static final CourseId HISTORY = new CourseId("history");
    public static final NoteId TREES = new NoteId("trees");
    public static final NoteId WAR = new NoteId("war");

    public PassageIndex index;

    /** Opens the index of this test; may be called again after the index was closed. */
    public abstract PassageIndex open() throws Exception;

    @BeforeEach
    public void openEmpty() throws Exception {
        index = open();
    }

    @AfterEach
    public void close() throws IndexException {
        index.close();
    }

    protected void reopen() throws Exception {
        index.close();
        index = open();
    }

    @Test
    void anEmptyIndexFindsNothing() throws Exception {
        assertThat(index.stored()).isEmpty();
        assertThat(search("anything", vector(1, 0, 0, 0))).isEmpty();
    }

    @Test
    void findsByWordsPassagesWithAWordOfTheQuestion() throws Exception {
        put(TREES, DATABASES, "An AVL tree rebalances itself by rotations.", "Hashing scatters keys.");
        Candidate found = only(search("How is the tree rebalanced by a rotation?"));
        assertThat(found.passage().plain()).startsWith("An AVL tree");
        assertThat(found.words()).isPresent();
        assertThat(found.meaning()).isEmpty();
    }

    @Test
    void findsByMeaningPassagesWithoutAWordOfTheQuestion() throws Exception {
        index.replace(
                stored(TREES, DATABASES, 2),
                List.of(
                        embedded(passage(TREES, 0, "Replicas survive the loss of a machine."), 1, 0, 0, 0),
                        embedded(passage(TREES, 1, "Rotations balance trees."), 0, 1, 0, 0)));
        List<Candidate> found = index
                .candidates(new IndexQuery("why copies?", Optional.of(vector(.8f, .6f, 0, 0)), Scope.all(), 1));
        assertThat(only(found).passage().ordinal()).isZero();
        assertThat(only(found).words()).isEmpty();
        assertThat(only(found).meaning().orElseThrow()).isCloseTo(.8, Offset.offset(1e-5));
    }

    @Test
    void computesAllMeasuresForEachCandidate() throws Exception {
        index.replace(
                stored(TREES, DATABASES, 2),
                List.of(
                        embedded(passage(TREES, 0, "tree tree tree"), -1, 0, 0, 0),
                        embedded(passage(TREES, 1, "A tree among many other plants of a large forest."), 1, 0, 0, 0)));
        List<Candidate> found = index
                .candidates(new IndexQuery("tree", Optional.of(vector(1, 0, 0, 0)), Scope.all(), 1));
        assertThat(found).hasSize(2).allMatch(c -> c.words().isPresent() && c.meaning().isPresent());
        assertThat(cosine(found, 0)).isCloseTo(-1, Offset.offset(1e-5));
        assertThat(cosine(found, 1)).isCloseTo(1, Offset.offset(1e-5));
        assertThat(words(found, 0)).isGreaterThan(words(found, 1));
    }

    @Test
    void returnsThePassagesOfANoteInOrderWithTheirVectors() throws Exception {
        Passage german = passage(TREES, 1, List.of("Bäume", "Drehung"), "Rotationen halten das Gleichgewicht.", "de");
        put(WAR, HISTORY, "Another note.");
        index.replace(
                stored(TREES, DATABASES, 3),
                List.of(
                        embedded(passage(TREES, 0, "first"), .6f, .8f, 0, 0),
                        new EmbeddedPassage(german, Optional.empty()),
                        embedded(passage(TREES, 2, "third"), 0, 0, -1, 0)));
        index.replace(stored(WAR, HISTORY, 0), List.of());

        List<EmbeddedPassage> kept = index.passages(TREES);
        assertThat(index.contents(TREES)).isEqualTo(kept.stream().map(EmbeddedPassage::passage).toList());

        assertThat(kept).extracting(EmbeddedPassage::passage)
                .containsExactly(passage(TREES, 0, "first"), german, passage(TREES, 2, "third"));
        assertThat(kept.get(0).vector().orElseThrow()).containsExactly(vector(.6f, .8f, 0, 0), Offset.offset(.01f));
        assertThat(kept.get(1).vector()).isEmpty();
        assertThat(kept.get(2).vector().orElseThrow()).containsExactly(vector(0, 0, -1, 0), Offset.offset(.01f));
        assertThat(index.passages(WAR)).isEmpty();
        assertThat(index.contents(WAR)).isEmpty();
        assertThat(index.passages(new NoteId("never-there"))).isEmpty();
    }

    @Test
    void findsAPassageWithoutVectorByItsWords() throws Exception {
        Passage german = passage(TREES, 0, List.of(), "Rotationen halten den Baum im Gleichgewicht.", "de");
        index.replace(stored(TREES, DATABASES, 1), List.of(new EmbeddedPassage(german, Optional.empty())));
        Candidate found = only(search("Rotation der Bäume", vector(1, 0, 0, 0)));
        assertThat(found.meaning()).isEmpty();
        assertThat(found.words()).isPresent();
    }

    @Test
    void returnsAPassageExactlyAsItWasWritten() throws Exception {
        Passage passage = new Passage(
                TREES,
                7,
                new Place(3, 100, 100 + "*Größe* \uD83D\uDE00 中文\r\n\u0000".length()),
                List.of("Bäume", "", "AVL > B+"),
                "*Größe* \uD83D\uDE00 中文\r\n\u0000",
                "Größe \uD83D\uDE00 中文",
                "de");
        index.replace(stored(TREES, DATABASES, 1), List.of(new EmbeddedPassage(passage, Optional.empty())));
        reopen();
        assertThat(only(search("größe")).passage()).isEqualTo(passage);
    }

    @Test
    void listsTheStoredNotes() throws Exception {
        put(TREES, DATABASES, "one", "two");
        put(WAR, HISTORY, "three");
        assertThat(index.stored()).containsExactlyInAnyOrder(stored(TREES, DATABASES, 2), stored(WAR, HISTORY, 1));
    }

    @Test
    void storesANoteWithoutPassages() throws Exception {
        put(TREES, DATABASES);
        reopen();
        assertThat(index.stored()).containsExactly(stored(TREES, DATABASES, 0));
    }

    @Test
    void keepsNotesAfterReopening() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        reopen();
        assertThat(search("rotation")).hasSize(1);
        assertThat(index.embedding()).isEqualTo(EMBEDDING);
    }

    @Test
    void replacesOldPassagesByNewOnes() throws Exception {
        put(TREES, DATABASES, "old rotations", "old hashing", "old rest");
        put(TREES, HISTORY, "new rotations");
        assertThat(search("old")).isEmpty();
        assertThat(search("rotations")).hasSize(1);
        assertThat(index.stored()).containsExactly(stored(TREES, HISTORY, 1));
    }

    @Test
    void searchesSeeEitherTheOldPassagesOrTheNewOnes() throws Exception {
        int rounds = 20;
        put(TREES, DATABASES, version(0));
        try (ExecutorService searching = Executors.newFixedThreadPool(2)) {
            List<Future<Set<Set<String>>>> seen = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                seen.add(searching.submit(() -> versionsSeenUntil("round" + rounds)));
            }
            for (int round = 1; round <= rounds; round++) {
                put(TREES, DATABASES, version(round));
            }
            Set<Set<String>> whole = IntStream.rangeClosed(0, rounds)
                    .mapToObj(round -> Set.of(version(round)))
                    .collect(Collectors.toSet());
            for (Future<Set<Set<String>>> states : seen) {
                assertThat(whole).containsAll(states.get());
            }
        }
    }

    private static String[] version(int round) {
        return IntStream.range(0, 5).mapToObj(i -> "passage part" + i + " round" + round).toArray(String[]::new);
    }

    private Set<Set<String>> versionsSeenUntil(String last) throws IndexException {
        Set<Set<String>> versions = new HashSet<>();
        Set<String> texts = Set.of();
        while (texts.stream().noneMatch(text -> text.endsWith(last))) {
            texts = search("passage").stream().map(c -> c.passage().plain()).collect(Collectors.toSet());
            versions.add(texts);
        }
        return versions;
    }

    @Test
    void removesANoteWithAllItsPassages() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        put(WAR, HISTORY, "Rotations of commanders.");
        index.remove(TREES);
        index.remove(new NoteId("never-there"));
        assertThat(only(search("rotations")).passage().note()).isEqualTo(WAR);
        reopen();
        assertThat(index.stored()).containsExactly(stored(WAR, HISTORY, 1));
    }

    @Test
    void movesANoteToAnotherCourseWithoutChangingItsPassages() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        put(WAR, HISTORY, "Rotations of commanders.");
        index.move(TREES, HISTORY);
        index.move(new NoteId("never-there"), HISTORY);
        assertThat(in(Scope.of(Set.of(DATABASES), Set.of()))).isEmpty();
        assertThat(in(Scope.of(Set.of(HISTORY), Set.of()))).containsExactlyInAnyOrder(TREES, WAR);
        assertThat(index.stored()).contains(stored(TREES, HISTORY, 1));
    }

    @Test
    void searchesOnlyTheCoursesAndNotesInScope() throws Exception {
        NoteId plans = new NoteId("plans");
        put(TREES, DATABASES, "Rotations balance trees.");
        put(plans, DATABASES, "Rotations in plans.");
        put(WAR, HISTORY, "Rotations of commanders.");
        assertThat(in(Scope.all())).containsExactlyInAnyOrder(TREES, plans, WAR);
        assertThat(in(Scope.of(Set.of(DATABASES), Set.of()))).containsExactlyInAnyOrder(TREES, plans);
        assertThat(in(Scope.of(Set.of(), Set.of(plans)))).containsExactly(plans);
        assertThat(in(Scope.of(Set.of(HISTORY), Set.of(plans)))).containsExactlyInAnyOrder(plans, WAR);
        assertThat(in(Scope.of(Set.of(), Set.of()))).isEmpty();
    }

    /** The notes that a search by words and by meaning finds in a scope. */
    private Set<NoteId> in(Scope scope) throws IndexException {
        return index.candidates(new IndexQuery("rotations", Optional.of(vector(1, 0, 0, 0)), scope, 10))
                .stream()
                .map(c -> c.passage().note())
                .collect(Collectors.toSet());
    }

    @Test
    void aQuestionOfStopWordsFindsNothingByWords() throws Exception {
        put(TREES, DATABASES, "What the tree is.");
        for (String nothing : List.of("", "   ", "?!", "what is the", "\uD83D\uDE00", "\uD800", "\u0000")) {
            assertThat(search(nothing)).isEmpty();
        }
    }

    @Test
    void aQuestionOfAThousandDifferentWordsIsAnswered() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        String many = IntStream.range(0, 5000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(search(many)).isEmpty();
        assertThat(search("Rotations balance trees.\n" + many)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void namesTheWordsThatNoPassageHasInAnyForm() throws Exception {
        put(new NoteId("a"), new CourseId("course"), "A hash table is resized.", "Trees are rotated.");

        assertThat(index.missingWords("How is the treap rotated?"))
                .singleElement()
                .satisfies(word -> {
                    assertThat(word.word()).isEqualTo("treap");
                    assertThat(word.share()).isBetween(.5, .99);
                });
        assertThat(index.missingWords("Whats a resizing hash table, and how isnt a tree?")).isEmpty();
        assertThat(index.missingWords("the")).isEmpty();
    }

    @Test
    void headingsAreSearchedAndMeasuredSeparately() throws Exception {
        Passage passage = passage(TREES, 0, List.of("Trees", "Balancing"), "Rotate left, then right.", "en");
        index.replace(stored(TREES, DATABASES, 1), List.of(new EmbeddedPassage(passage, Optional.empty())));
        Candidate found = only(search("balance"));
        assertThat(found.words()).isEmpty();
        assertThat(found.features().headings()).isPositive();
        assertThat(found.features().mentioned()).isEqualTo(1);
    }

    @Test
    void mentionedIsTheShareOfTheQuestionThatAPassageMentions() throws Exception {
        put(TREES, DATABASES, "tree rotation", "tree", "forest", "meadow");
        List<Candidate> found = search("tree rotation zeppelin");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).features().mentioned()).isBetween(found.get(1).features().mentioned(), .7);
        assertThat(found.get(1).features().mentioned()).isBetween(.05, .3);
    }

    @Test
    void aWordWithSimilarSpellingCountsInPart() throws Exception {
        put(TREES, DATABASES, "rotation of rebalancing trees", "rotation of meadows");
        List<Candidate> found = search("rotation balancings");
        assertThat(found.get(0).features().similarity()).isGreaterThan(found.get(0).features().mentioned());
        assertThat(found.get(1).features().similarity()).isEqualTo(found.get(1).features().mentioned());
    }

    @Test
    void wordsInOneSentenceCountMoreThanScatteredOnes() throws Exception {
        put(TREES, DATABASES, "A zeppelin over meadows.", "A zeppelin flies. Far away are meadows.");
        List<Candidate> found = search("zeppelin meadows");
        assertThat(found.get(0).features().mentioned()).isEqualTo(found.get(1).features().mentioned());
        assertThat(found.get(0).features().sentence()).isEqualTo(1);
        assertThat(found.get(1).features().sentence()).isLessThan(.7);
    }

    @Test
    void neighboursInTheQuestionCountLessIfTheyAreApart() throws Exception {
        put(TREES, DATABASES, "vector clocks", "vector of many clocks", "clocks vector", "meadow");
        List<Candidate> found = search("vector clocks");
        assertThat(found).extracting(candidate -> candidate.features().proximity())
                .satisfies(close -> assertThat(close.get(0)).isGreaterThan(close.get(1)))
                .satisfies(close -> assertThat(close.get(0)).isGreaterThan(close.get(2)))
                .allMatch(close -> close > 0);
    }

    @Test
    void wordsOfTextsWithLessWeightCountLess() throws Exception {
        put(TREES, DATABASES, "rotation", "zeppelin", "meadow");
        List<Candidate> found = index.candidates(
                new IndexQuery(
                        List.of(new QueryText("rotation", 1), new QueryText("rotation zeppelin", .25)),
                        Optional.empty(),
                        Scope.all(),
                        10));
        assertThat(words(found, 1) / words(found, 0)).isCloseTo(.25, Offset.offset(1e-4));
    }

    @Test
    void findsOtherFormsOfWordsInEachLanguage() throws Exception {
        assertFinds("en", "Balanced trees are rotated.", "rotating a tree");
        assertFinds("de", "Die Bäume werden ausgeglichen.", "ausgeglichener Baum");
        assertFinds("es", "Los árboles equilibrados", "arbol equilibrado");
        assertFinds("fr", "Les arbres équilibrés", "arbre equilibre");
        assertFinds("pt", "As árvores balanceadas", "arvore balanceada");
        assertFinds("it", "Gli alberi bilanciati", "albero bilanciato");
        assertFinds("nl", "Gebalanceerde bomen roteren", "gebalanceerd");
        assertFinds("ru", "Сбалансированные деревья", "сбалансированное дерево");
        assertFinds("ar", "الأشجار المتوازنة", "أشجار متوازنة");
        assertFinds("fa", "درخت\u200Cهای متوازن", "درخت متوازن");
        assertFinds("hi", "संतुलित वृक्षों", "वृक्ष");
        assertFinds("zh", "平衡二叉树通过旋转保持平衡。", "什么是平衡二叉树?");
        assertFinds("zh", "平衡二叉树通过旋转保持平衡。", "树");
        assertFinds("ja", "平衡木は回転で釣り合う。", "平衡木とは");
        assertFinds("vi", "Cây cân bằng", "cay can bang");
        assertFinds("und", "ﬁle 𝑂(𝑛)", "file O(n)");
    }

    private void assertFinds(String language, String text, String question) throws IndexException {
        Passage passage = passage(TREES, 0, List.of(), text, language);
        index.replace(stored(TREES, DATABASES, 1), List.of(new EmbeddedPassage(passage, Optional.empty())));
        assertThat(search(question)).as(language).hasSize(1);
    }

    @Test
    void aVectorOfAnotherSizeIsRefusedBeforeAnythingChanges() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        EmbeddedPassage wrong = embedded(passage(TREES, 0, "new"), 1, 0, 0);
        assertThatThrownBy(() -> index.replace(stored(TREES, DATABASES, 1), List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 numbers");
        assertThatThrownBy(() -> search("rotations", vector(1, 0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThat(search("rotations")).hasSize(1);
    }

    @Test
    void theSameQuestionFindsTheSameCandidates() throws Exception {
        Random random = new Random(7);
        for (int note = 0; note < 8; note++) {
            NoteId id = new NoteId("note" + note);
            List<EmbeddedPassage> passages = IntStream.range(0, 20)
                    .mapToObj(i -> embedded(passage(id, i, "tree " + random.nextInt(5)),
                            RandomDirection.of(random, EMBEDDING.dimension())))
                    .toList();
            index.replace(stored(id, DATABASES, 20), passages);
        }
        List<Candidate> first = search("tree 3", vector(1, 0, 0, 0));
        assertThat(search("tree 3", vector(1, 0, 0, 0))).isEqualTo(first);
        reopen();
        assertThat(search("tree 3", vector(1, 0, 0, 0))).isEqualTo(first);
    }

    @Test
    void completesAWriteAlthoughTheCallerIsInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        put(TREES, DATABASES, "Rotations balance trees.");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(search("rotation")).hasSize(1);
        put(WAR, HISTORY, "Rotations of commanders.");
        assertThat(search("rotation")).hasSize(2);
    }

    // Helpers.

    public void put(NoteId note, CourseId course, String... texts) throws IndexException {
        List<EmbeddedPassage> passages = IntStream.range(0, texts.length)
                .mapToObj(i -> embedded(passage(note, i, texts[i]), 1, 0, 0, 0))
                .toList();
        index.replace(stored(note, course, texts.length), passages);
    }

    public List<Candidate> search(String words) throws IndexException {
        return index.candidates(new IndexQuery(words, Optional.empty(), Scope.all(), 10));
    }

    protected List<Candidate> search(String words, float[] vector) throws IndexException {
        return index.candidates(new IndexQuery(words, Optional.of(vector), Scope.all(), 10));
    }

    protected static StoredNote stored(NoteId note, CourseId course, int passages) {
        return new StoredNote(note, course, "hash-of-" + note, passages);
    }

    protected static Passage passage(NoteId note, int ordinal, String text) {
        return passage(note, ordinal, List.of(), text, "en");
    }

    protected static Passage passage(NoteId note, int ordinal, List<String> headings, String text, String language) {
        return new Passage(note, ordinal, new Place(1, 0, text.length()), headings, text, text, language);
    }

    protected static EmbeddedPassage embedded(Passage passage, float... vector) {
        return new EmbeddedPassage(passage, Optional.of(vector));
    }

    protected static float[] vector(float... values) {
        return values;
    }

    private static Candidate only(List<Candidate> candidates) {
        assertThat(candidates).hasSize(1);
        return candidates.getFirst();
    }

    private static double cosine(List<Candidate> candidates, int ordinal) {
        return of(candidates, ordinal).meaning().orElseThrow();
    }

    private static double words(List<Candidate> candidates, int ordinal) {
        return of(candidates, ordinal).words().orElseThrow();
    }

    private static Candidate of(List<Candidate> candidates, int ordinal) {
        return candidates.stream().filter(c -> c.passage().ordinal() == ordinal).findFirst().orElseThrow();
    }
}
