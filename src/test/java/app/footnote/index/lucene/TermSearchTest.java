package app.footnote.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.ranking.Ranking;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds passages by terms as students write them, without vectors. */
class TermSearchTest {

    @TempDir
    private Path folder;

    private PassageIndex index;

    @BeforeEach
    void open() throws Exception {
        index = LuceneIndex.open(folder, new EmbeddingIdentity("test", "digest", 1, 2));
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private void add(String note, String language, String text) throws Exception {
        NoteId id = new NoteId(note);
        Passage passage = new Passage(id, 0, new Place(1, 0, text.length()), List.of(), text, text, language);
        index.replace(
                new StoredNote(id, new CourseId("course"), "hash", 1),
                List.of(EmbeddedPassage.withoutVector(passage)));
    }

    private List<String> notes(String question) throws Exception {
        List<Candidate> found = index.candidates(new IndexQuery(question, Optional.empty(), Scope.all(), 50));
        return Ranking.rank(found, 10).hits().stream().map(hit -> hit.passage().note().value()).toList();
    }

    private String best(String question) throws Exception {
        List<String> notes = notes(question);
        return notes.isEmpty() ? "" : notes.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
            "How are exceptions thrown in C++?, cpp", "exceptions in C#, csharp", "C exceptions, c",
            "exceptions in .NET, net", "how long does a range scan take in a B+ tree, bplus",
            "range scan B* tree, bstar", "range scan of a b-tree, b"})
    void namesWithSignsAreDistinguished(String question, String note) throws Exception {
        add("c", "en", "Exceptions do not exist in C, where functions return codes.");
        add("cpp", "en", "Exceptions in C++ unwind the stack and run destructors.");
        add("csharp", "en", "Exceptions in C# are objects on the managed heap.");
        add("net", "en", "Exceptions in .NET cross the languages of the platform.");
        add("b", "en", "A range scan in a B-tree visits inner nodes between the leaves.");
        add("bplus", "en", "A range scan in a B+ tree follows the chain of leaves.");
        add("bstar", "en", "A range scan in a B* tree reads fuller nodes.");

        assertThat(best(question)).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({"MA204 exam, second", "MA 204 exam, second", "ma-204 exam, second", "MA 104 exam, first"})
    void coursesAreDistinguishedByTheirNumbers(String question, String note) throws Exception {
        add("first", "en", "The exam of MA-104 takes two hours.");
        add("second", "en", "The exam of MA-204 takes three hours.");

        assertThat(best(question)).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({
            "sorting in O(n log n), sorting", "what has O(n²) steps, bubble", "σ of the sample, deviation",
            "sigma of the sample, deviation", "\\forall, logic", "∀, logic", "forall, logic"})
    void formulasAreFoundInEachNotation(String question, String note) throws Exception {
        add("sorting", "en", "Merging halves needs O(n·log n) steps.");
        add("bubble", "en", "Swapping neighbours needs $O(n^2)$ steps.");
        add("deviation", "en", "The deviation σ describes how far values spread.");
        add("logic", "en", "The formula ∀x P(x) is true in each model.");

        assertThat(best(question)).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({
            "Wie wird ein Schlüssel gespeichert?, keys", "Verwaltung von Speicher, memory",
            "Speicherverwaltung, memory", "Laufzeit der Suche, runtime"})
    void compoundsAreFoundByTheirPartsAndPartsByTheirCompounds(String question, String note) throws Exception {
        add("keys", "de", "Schlüsselpaare liegen auf einer Karte, die niemand kopieren kann.");
        add("memory", "de", "Die Speicherverwaltung teilt den Prozessen ihre Seiten zu.");
        add("runtime", "de", "Bei der Binärsuche wächst die Laufzeit logarithmisch.");
        add("other", "de", "Das Wetter bleibt morgen heiter, nur im Norden fällt Regen.");

        assertThat(best(question)).isEqualTo(note);
    }

    @Test
    void theWordsOfACompoundAreFound() throws Exception {
        add("order", "de", "Die Ordnung im Haus hängt an der Tür.");
        add("other", "de", "Das Wetter bleibt heiter.");

        assertThat(notes("Hausordnung")).containsExactly("order");
    }

    @ParameterizedTest
    @CsvSource({"email, mail", "e-mail, mail", "hashtable, table", "hash table, table", "hash-table, table"})
    void wordsAreFoundWrittenAsOneOrAsTwo(String question, String note) throws Exception {
        add("mail", "en", "An e-mail arrives in the inbox.");
        add("table", "en", "A hashtable finds its entries at once.");
        add("other", "en", "Rain falls in spring.");

        assertThat(best(question)).isEqualTo(note);
    }

    @Test
    void anAcronymOfTheNotesFindsItsLongFormAndTheOtherWayRound() throws Exception {
        add("definition", "en", "The bounded context map (BCM) shows the parts of the domain.");
        add("long", "en", "Draw the bounded context map before the first release.");
        add("short", "en", "Draw the BCM again after each release.");
        add("other", "en", "Draw a line after each release, and a map of the town.");

        assertThat(notes("How do I draw a BCM?").subList(0, 3))
                .containsExactlyInAnyOrder("definition", "short", "long");
        assertThat(notes("bounded context map").subList(0, 3))
                .containsExactlyInAnyOrder("definition", "short", "long");
    }

    @Test
    void aKnownAcronymFindsItsLongForm() throws Exception {
        add("long", "en", "Depth-first search visits the children before the siblings.");
        add("other", "en", "The search for meaning begins first of all at home.");

        assertThat(best("DFS")).isEqualTo("long");
    }

    @ParameterizedTest
    @CsvSource({
            "Was ist ein Baum?, tree", "¿qué es un árbol?, tree", "qu'est-ce qu'un arbre ?, tree",
            "o que é uma fila?, queue", "cos'è una coda?, queue", "Jak działa kolejka?, queue",
            "Що таке черга?, queue"})
    void aQuestionInAnotherLanguageFindsWhatStudyTermsTell(String question, String note) throws Exception {
        add("tree", "en", "A tree has no cycles.");
        add("queue", "en", "A queue returns what came first.");
        add("other", "en", "Rain falls in spring.");

        assertThat(best(question)).isEqualTo(note);
    }

    /** Short words of the question are in no note of its language, because they are stop words there. */
    @Test
    void shortWordsOfTheQuestionDoNotFindNotesInAnotherLanguage() throws Exception {
        add("meaning", "pt", "Não repúdio: quem enviou a mensagem não pode negar o envio.");
        for (int i = 0; i < 5; i++) {
            add("chinese" + i, "zh", "矩阵 A 和 o 的乘积 que " + i);
        }

        assertThat(best("o que significa não repúdio?")).isEqualTo("meaning");
    }

    @ParameterizedTest
    @CsvSource({"zh, 交易的隔離級別, 事务的隔离级别 交易", "pl, macierzach odwrotnych, Macierz odwrotna ma wyznacznik.",
            "uk, матриць, Матриця має визначник.", "he, המטריצה, מטריצות הן טבלאות."})
    void formsOfWordsAreFoundAmongNotesInOtherLanguages(String language, String question, String text)
            throws Exception {
        add("wanted", language, text);
        for (int i = 0; i < 20; i++) {
            add("other" + i, "en", "The market of day " + i + " sells bread and fruit.");
        }

        assertThat(best(question)).isEqualTo("wanted");
    }

    /** The language of a short slide is often guessed wrongly. */
    @ParameterizedTest
    @CsvSource({"nl, Wie werden die Datenbanken gesichert?, Datenbank sichern", "en, Was ist ein Graph?, Graphen",
            "de, which matrices are invertible, invertible matrix", "und, what is hashing, hash"})
    void aPassageWhoseLanguageWasGuessedWronglyIsFound(String language, String question, String text) throws Exception {
        add("wanted", language, text);
        for (int i = 0; i < 5; i++) {
            add("other" + i, "de", "Auf dem Markt von Tag " + i + " wird Brot gekauft.");
            add("another" + i, "en", "The market of day " + i + " sells bread and fruit.");
        }

        assertThat(best(question)).isEqualTo("wanted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Who said \"at least one of them\"?", "Who said „at least one of them“?",
            "Who said «at least one of them»?", "Who said “At least one of them.”?"})
    void passagesWithAQuotedPhraseAreBetterThanOthers(String question) throws Exception {
        add("quoted", "en", "The rule demands at least one of them.");
        add("near", "en", "One of them is the least of all rules.");

        assertThat(notes(question)).containsExactly("quoted", "near");
    }

    @Test
    void aQuotedPhraseThatNoPassageHasIsSearchedByItsWords() throws Exception {
        add("near", "en", "The rule demands one of them at the least.");

        assertThat(notes("\"at least one of the rules\"")).containsExactly("near");
    }

    @Test
    void aQuotedPhraseIsFoundInHeadingsToo() throws Exception {
        add("near", "en", "The order of topological sorting.");
        NoteId id = new NoteId("heading");
        String text = "Kahn removes nodes without predecessors.";
        Passage passage = new Passage(id, 0, new Place(1, 0, text.length()), List.of("Topological order"), text, text,
                "en");
        index.replace(
                new StoredNote(id, new CourseId("course"), "hash", 1),
                List.of(EmbeddedPassage.withoutVector(passage)));

        assertThat(notes("\"topological order\"")).containsExactly("heading", "near");
    }
}
