package app.footnote.answer.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.WordEmbedder;
import app.footnote.answer.name.NoteName;
import app.footnote.answer.name.NoteNames;
import app.footnote.embed.BuiltInEmbedder;
import app.footnote.embed.Embedder;
import app.footnote.index.MissingWord;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingTermFinderTest {

    private static Embedder embedder;

    @BeforeAll
    static void open() throws Exception {
        embedder = BuiltInEmbedder.open(Path.of("target", "native-libraries"), () -> 1);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cholesky factorization of a symmetric matrix | cholesky | cholesky
            how does RSA encrypt?                        | rsa      | RSA
            como funciona o RSA?                         | rsa      | RSA
            how does A* pick a heuristic                 | a*       | A*
            shared_ptr reference counting                | shared_ptr | shared_ptr
            what is IPv6                                 | ipv6     | IPv6
            what is SQL                                  | sql      | SQL
            """)
    void findsNamesAndTechnicalTerms(String question, String missing, String term) {
        String passage = "The matrix is factorized. Its rows are sorted quickly, lists stay queued long.";

        assertThat(found(question, missing, passage)).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how tall is the tower?                     | tall      | The tower has a height of 300 m.
            what can i bring to the exam               | bring     | Allowed: one cheat sheet
            linearizabilty of a history                | linearizabilty | A history has linearizability.
            suffix trunction                           | trunction | Suffix truncation saves space.
            what is the recieve buffer                 | recieve   | The buffer of the socket
            which algos for trees                      | algo      | Algorithms for trees
            when is an edge heavy in HLD               | hld       | Heavy-Light Decomposition: heavy edges
            what does the ps3 cost                     | ps3       | The PlayStation 3 costs 499 dollars.
            what happens on map.at() without the key   | map.at    | A map has at() and find().
            the year 1987                              | 1987      | The tower was built long ago.
            wie funktioniert ein Baum                  | funktioniert | Ein Baum hat Knoten.
            wie funktioniert Hashing                   | funktioniert | Hashing verteilt Werte.
            wie tief ist die Baumtiefe                 | baumtiefe | Ein Baum hat eine Tiefe.
            """)
    void leavesOutWordsThatNotesMaySayOtherwise(String question, String missing, String passage) {
        assertThat(found(question, missing, passage)).isEmpty();
    }

    @Test
    void leavesOutTheNamesOfNotes() {
        NoteNames names = new NoteNames(
                List.of(new NoteName(
                        new NoteId("a"), new CourseId("course"), Path.of("courses", "sdle-6-quorums.pdf"), "Quorums",
                        "")));

        assertThat(
                new MissingTermFinder("quorums in SDLE", names, embedder)
                        .of(List.of(new MissingWord("sdle", .5)), List.of()))
                .isEqualTo(MissingTerms.none());
    }

    @Test
    void findsOnlyWrittenTermsWithoutAVocabulary() {
        MissingTermFinder finder =
                new MissingTermFinder("RSA or cholesky?", NoteNames.none(), new WordEmbedder());

        assertThat(finder.of(words("rsa", "cholesky"), List.of()).terms()).containsExactly("RSA");
    }

    @Test
    void countsAllMissingWordsIfOneIsATerm() {
        MissingTermFinder finder = new MissingTermFinder("how tall is a treap?", NoteNames.none(), embedder);

        assertThat(finder.of(words("tall", "treap"), List.of()).share()).isEqualTo(.5);
        assertThat(finder.of(words("tall"), List.of())).isEqualTo(MissingTerms.none());
    }

    private static List<String> found(String question, String missing, String passage) {
        return new MissingTermFinder(question, NoteNames.none(), embedder)
                .of(words(missing), List.of(passage(passage)))
                .terms();
    }

    private static Passage passage(String text) {
        return new Passage(new NoteId("a"), 0, new Place(1, 0, text.length()), List.of(), text, text, "en");
    }

    private static List<MissingWord> words(String... words) {
        return Arrays.stream(words).map(word -> new MissingWord(word, .25)).toList();
    }
}
