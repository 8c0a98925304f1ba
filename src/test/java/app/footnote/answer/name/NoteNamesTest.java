package app.footnote.answer.name;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteNamesTest {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("/uni/db/slides/lsm.pdf", "Log-Structured Storage"),
            Map.entry("/uni/db/slides/btree.pdf", "B+Tree"),
            Map.entry("/uni/db/slides/hashtable.pdf", "Hash Tables"),
            Map.entry("/uni/db/exam/musterloesung-db-2012-09-24.pdf", "Aufgabe 1"),
            Map.entry("/uni/db/exam/klausur-b.pdf", "Aufgabe D1"),
            Map.entry("/uni/meyer-da/lecture-07.pdf", "11Coloring"),
            Map.entry("/uni/meyer-da/lecture-08.pdf", "12Conclusions"),
            Map.entry("/uni/meyer-da/lecture-05.pdf", "7Covering maps"),
            Map.entry("/uni/distsys/6-physical-and-logical-time.pdf", "Physical and Logical Time"),
            Map.entry("/uni/modern-cpp/20.Iterators.pdf", "Iterators"),
            Map.entry("/uni/modern-cpp/21.AdvancedTopics.pdf", "Move Semantics"),
            Map.entry("/uni/graphs/2SAT.md", "2-SAT"),
            Map.entry("/uni/graphs/disjoint_sets.md", "Disjoint Set Union"),
            Map.entry("/uni/diary/2024-01-05.md", "Fundamentals"));

    private final List<String> files = TITLES.keySet().stream().sorted().toList();
    private final NoteNames names = new NoteNames(names());

    private List<NoteName> names() {
        List<NoteName> all = new ArrayList<>();
        for (String file : files) {
            all.add(new NoteName(id(file), course(file), Path.of(file), "uni", TITLES.getOrDefault(file, "")));
        }
        return all;
    }

    private NoteId id(String file) {
        return new NoteId("note-" + files.indexOf(file));
    }

    private static CourseId course(String file) {
        return new CourseId(file.split("/")[2]);
    }

    private String file(NoteId note) {
        return files.get(Integer.parseInt(note.value().substring("note-".length())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what are sorted pages called in the LSM lecture          | lsm.pdf
            give me an overview of the b+tree slides                 | btree.pdf
            meyer lecture 7 summary                                  | lecture-07.pdf
            summary of the 8th lecture                               | lecture-08.pdf
            fass Vorlesung 7 zusammen                                | lecture-07.pdf
            what was chapter 7 covering maps about?                  | lecture-05.pdf
            summarise physical and logical time (distsys 6)          | 6-physical-and-logical-time.pdf
            explain move semantics of modern c++ 21                  | 21.AdvancedTopics.pdf
            Musterlösung zur DB-Klausur vom September 2012           | musterloesung-db-2012-09-24.pdf
            Wie finde ich die Berater? (Klausur B, D3)               | klausur-b.pdf
            2024-01-05                                               | 2024-01-05.md
            list the schemes of the hashing slides                   | hashtable.pdf
            what do the disjoint set notes say about ranks           | disjoint_sets.md
            """)
    void restrictsTheQuestionToTheNoteThatItNames(String question, String expected) {
        List<NoteId> asked = names.namedBy(question, Scope.all()).asked();

        assertThat(asked).isNotEmpty();
        assertThat(file(asked.getFirst())).endsWith("/" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how do I combine the 2 vector clocks
            what is a tree
            which part of the heap is allocated first
            how do bloom filters speed up lsm reads
            what may a lecture contain
            """)
    void doesNotRestrictAQuestionThatNamesNoNote(String question) {
        assertThat(names.namedBy(question, Scope.all()).isRestricted()).isFalse();
    }

    @Test
    void restrictsTheQuestionToAllNotesThatTheNameFits() {
        List<NoteId> asked = names.namedBy("what is an iterator in the modern c++ course", Scope.all()).asked();

        assertThat(asked).extracting(this::file)
                .containsExactly("/uni/modern-cpp/20.Iterators.pdf", "/uni/modern-cpp/21.AdvancedTopics.pdf");
    }

    @Test
    void namesNoNoteOutsideTheScope() {
        Scope graphs = Scope.of(Set.of(new CourseId("graphs")), Set.of());

        assertThat(names.namedBy("summary of the LSM lecture", graphs).isRestricted()).isFalse();
        assertThat(names.namedBy("lsm", graphs).likeness()).isEmpty();
    }

    @Test
    void recognisesATitleByItsInitials() {
        assertThat(names.namedBy("how fast is DSU", Scope.all()).likeness(id("/uni/graphs/disjoint_sets.md")))
                .isPositive();
    }

    @Test
    void separatesTheNameFromTheTopic() {
        NamedNotes named = names.namedBy("how are pages sorted in the LSM lecture", Scope.all());

        assertThat(named.rest()).isEqualTo("how are pages sorted in the LSM");
        assertThat(named.topic()).isEqualTo("how are pages sorted in the");
    }

    @Test
    void findsNothingInAnEmptyLibrary() {
        assertThat(NoteNames.none().namedBy("lecture 7", Scope.all())).isEqualTo(NamedNotes.none());
    }

    @Test
    void aSubjectThatIsTheWholeTitleNamesItsNote() {
        assertThat(names.titled("lsm", "summarise lsm", Scope.all()).asked())
                .containsExactlyElementsOf(names.namedBy("the lsm slides", Scope.all()).asked());
        assertThat(names.titled("quantum lsm", "summarise quantum lsm", Scope.all()).isRestricted()).isFalse();
        assertThat(names.titled("uni", "summarise uni", Scope.all()).isRestricted()).isFalse();
    }
}
